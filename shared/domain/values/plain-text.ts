/** Lower case without accents, so that one pattern catches every spelling. */
export const plainText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
