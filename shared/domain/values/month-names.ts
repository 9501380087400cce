/** The months in Portuguese, in small letters and without accents. */
export const MONTH_NAMES =
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'.split(
    ' ',
  );

/** How databases in English shorten the months that Portuguese shortens otherwise; no short name is two months. */
const ENGLISH = new Map([
  ['feb', 2],
  ['apr', 4],
  ['may', 5],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['dec', 12],
]);

/** The month, 1 to 12, that a word names whole or by three letters, `março`, `MAR`, `mar.`; 0 where it names none. */
export function monthNamed(text: string): number {
  const word = text
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase();
  const index = MONTH_NAMES.findIndex((name) => word === name || word === name.slice(0, 3));
  return index < 0 ? (ENGLISH.get(word) ?? 0) : index + 1;
}
