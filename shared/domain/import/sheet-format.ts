/** What the number of a cell means, by the format that the cell is shown in. */
export type SheetFormat = 'number' | 'date' | 'percent';

/** Formats that files name by number only (ECMA-376-1, 18.8.30), with those of East Asian versions. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];
const PERCENTS: ReadonlySet<number> = new Set([9, 10]);
/** What stands for itself in a format: quoted and escaped text, colours, currencies and languages, padding. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;

/**
 * Times of the day are numbers here: nothing that is read of a debt is one.
 *
 * @param id `numFmtId`
 * @param code of a format that the file itself defines
 */
export function sheetFormat(id: number, code: string | undefined): SheetFormat {
  if (code === undefined) {
    if (PERCENTS.has(id)) return 'percent';
    return DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
  }
  const bare = code.replaceAll(LITERAL, ' ').toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (/[yd]/.test(bare)) return 'date';
  const isClock = /[hs]/.test(bare);
  return bare.includes('m') && !isClock && !/[0#?]/.test(bare) ? 'date' : 'number';
}
