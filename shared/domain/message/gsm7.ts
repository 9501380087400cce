/** The default alphabet of GSM 03.38 / 3GPP TS 23.038, without its escape. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension: each takes an escape before it. */
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Characters whose likeness Unicode does not know, or knows as a blank with an accent. */
const LIKENESS: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟«»″˝¨', '"'),
  ...pairs('‘’‚‛‹›′´`', "'"),
  ...pairs('‐‑‒–—―−•▪●', '-'),
  ...pairs('·∙', '.'),
  ...pairs('×✕', 'x'),
  ['°', 'o'],
  ['÷', '/'],
  ['⁄', '/'],
  ['®', '(R)'],
  ['©', '(C)'],
  ['\t', ' '],
]);

const SINGLE = { gsm7: 160, ucs2: 70 } as const;
const JOINED = { gsm7: 153, ucs2: 67 } as const;

export type SmsParts = {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Septets in GSM-7, UTF-16 units in UCS-2. */
  readonly units: number;
  readonly parts: number;
};

export const isGsm7 = (text: string): boolean => {
  for (const char of text) if (!BASIC.has(char) && !EXTENSION.has(char)) return false;
  return true;
};

/**
 * Says the same in GSM-7, in which an SMS carries 160 characters instead of 70: accents that it lacks are
 * dropped (`ção` becomes `cao`), typographic quotes and dashes become plain, `º` becomes `o`; letters of other
 * scripts become `?` and emoji vanish.
 */
export function transliterate(text: string): string {
  let result = '';
  for (const char of text.normalize('NFC')) result += plainOf(char);
  return result;
}

function plainOf(char: string): string {
  if (BASIC.has(char) || EXTENSION.has(char)) return char;
  const likeness = LIKENESS.get(char);
  if (likeness !== undefined) return likeness;
  let plain = '';
  for (const part of char.normalize('NFKD')) {
    if (BASIC.has(part) || EXTENSION.has(part)) plain += part;
    else plain += LIKENESS.get(part) ?? (/[\p{L}\p{N}]/u.test(part) ? '?' : '');
  }
  return plain;
}

/**
 * How many SMS a text takes, and so what it costs (3GPP TS 23.040): 160 septets, or 153 in each of several;
 * in UCS-2 70 and 67. Neither an escaped character nor an emoji is cut in two.
 */
export function countParts(text: string): SmsParts {
  const encoding = isGsm7(text) ? 'gsm7' : 'ucs2';
  let units = 0;
  let parts = 1;
  let room: number = JOINED[encoding];
  for (const char of text) {
    const width = encoding === 'ucs2' ? char.length : EXTENSION.has(char) ? 2 : 1;
    units += width;
    if (width > room) {
      parts += 1;
      room = JOINED[encoding];
    }
    room -= width;
  }
  return { encoding, units, parts: units <= SINGLE[encoding] ? 1 : parts };
}

function pairs(chars: string, plain: string): [string, string][] {
  return Array.from(chars, (char) => [char, plain]);
}
