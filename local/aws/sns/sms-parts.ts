/** The GSM 7-bit default alphabet and its extension table, whose characters take two places (3GPP TS 23.038). */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '^{}\\[~]|€\f';

/** How many parts a carrier bills: 160 places alone or 153 each in GSM-7, 70 or 67 in UCS-2. */
export function countSmsParts(text: string): number {
  const characters = Array.from(text);
  const isGsm = characters.every((one) => BASIC.includes(one) || EXTENSION.includes(one));
  const places = isGsm
    ? characters.reduce((sum, one) => sum + (EXTENSION.includes(one) ? 2 : 1), 0)
    : text.length;
  const [alone, joined] = isGsm ? [160, 153] : [70, 67];
  return places <= alone ? 1 : Math.ceil(places / joined);
}
