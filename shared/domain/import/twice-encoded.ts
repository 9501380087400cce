const WINDOWS_1252 = new TextDecoder('windows-1252');

/** What Windows shows for each byte from 0x80 to 0xBF: the second half of an accented letter that was read as Latin-1. */
const SECOND_HALVES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x40 }, (_, place) => {
    const byte = 0x80 + place;
    return [WINDOWS_1252.decode(Uint8Array.of(byte)), byte];
  }),
);

/**
 * Accented letters that were written as UTF-8, read as Latin-1 and written again, as they were meant: `JoÃ£o` is João, `NÂº` is Nº.
 * No word of Portuguese has such a pair, so nothing else changes; but for the space that does not break, which may stand behind an Ã
 * and is left alone. Letters alone come of it, no delimiter or quote.
 */
export const asMeant = (text: string): string =>
  text.replaceAll(/([ÂÃ])([^\s\w])/gu, (pair, first: string, second: string) => {
    const byte = SECOND_HALVES.get(second);
    if (byte === undefined) return pair;
    return String.fromCharCode(first === 'Ã' ? byte + 0x40 : byte);
  });
