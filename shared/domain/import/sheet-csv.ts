import { csvLine } from './csv-text.ts';

/** A row that has something in it, with the number that the spreadsheet shows. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

/** How many rows are looked at for how wide the sheet is: titles, the header, and some below it. */
const WIDTH_ROWS = 50;
/** Lines are put together up to so much text. */
const TEXT_LENGTH = 64_000;

/**
 * A sheet as the CSV that an import reads, in pieces of some lines. Rows before the first that has something in it are
 * dropped and blank ones after it kept, so that row numbers are those that the spreadsheet shows from there on. What stands
 * right of the first rows belongs to no column, and is left out.
 */
export async function* csvOfSheet(rows: AsyncIterable<SheetRow>): AsyncGenerator<string> {
  let first: SheetRow[] = [];
  let sheet: { readonly width: number; next: number } | null = null;
  let text = '';
  function line({ row, cells }: SheetRow, at: { readonly width: number; next: number }): void {
    for (; at.next < row; at.next++) text += blank(at.width);
    text += csvLine(Array.from({ length: at.width }, (_, index) => cells[index] ?? ''));
    at.next += 1;
  }
  for await (const row of rows) {
    if (sheet === null) {
      first.push(row);
      if (first.length < WIDTH_ROWS) continue;
      sheet = begin(first);
      for (const known of first) line(known, sheet);
      first = [];
    } else {
      line(row, sheet);
    }
    if (text.length < TEXT_LENGTH) continue;
    yield text;
    text = '';
  }
  if (sheet === null) {
    sheet = begin(first);
    for (const known of first) line(known, sheet);
  }
  if (text !== '') yield text;
}

const begin = (first: readonly SheetRow[]) => ({
  width: Math.max(0, ...first.map(({ cells }) => cells.length)),
  next: first[0]?.row ?? 1,
});

const blank = (width: number): string => `${';'.repeat(Math.max(0, width - 1))}\r\n`;
