/** The text with letters of any make as plain ones (bold, full width), accents apart, and nothing that is not seen. */
export const asSeen = (text: string): string => text.normalize('NFKD').replace(/\p{Cf}/gu, '');

/** Lower case without accents, so that one pattern catches every spelling. */
export const plainText = (text: string): string =>
  asSeen(text).replace(/\p{M}/gu, '').toLowerCase();
