import { formatDate, localDate } from '#shared/domain/values/local-date.ts';
import { csvLine } from './csv-text.ts';

/** A cell as it is read from a spreadsheet: numbers as the file writes them, dates at midnight UTC. */
export type SheetCell = string | boolean | Date | null;

/** Beyond it a spreadsheet does not keep the digits of a number. */
const DIGITS_MAX = 15;
const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;

/**
 * A sheet as the CSV that an import reads. Empty rows before the header are dropped, and those after it kept, so that
 * row numbers are those that the spreadsheet shows from the header on.
 */
export function csvOfSheet(rows: readonly (readonly SheetCell[])[]): string {
  const header = rows.findIndex((row) => row.some((cell) => cell !== null && cell !== ''));
  const own = header < 0 ? [] : rows.slice(header);
  const width = own[0]?.length ?? 0;
  return own.map((row) => csvLine(padded(row.map(textOf), width))).join('');
}

const padded = (cells: readonly string[], width: number): readonly string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
];

/** As a person would have typed it in Brazil: `1234,50`, `10/03/2026`. */
function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    return Number.isNaN(cell.valueOf())
      ? ''
      : formatDate(localDate(cell.toISOString().slice(0, 10)));
  }
  if (typeof cell === 'boolean') return cell ? 'sim' : 'não';
  return cell;
}

/**
 * A number of a spreadsheet as text: whole ones with all their digits, others to the centavo where a binary fraction
 * hides one. One with more digits than a spreadsheet keeps stays in scientific notation, which no code or CPF may have.
 */
export function numberText(written: string): string {
  if (!NUMBER.test(written)) return written;
  const value = Number(written);
  if (Number.isInteger(value)) {
    const whole = BigInt(value).toString();
    return whole.replace('-', '').length > DIGITS_MAX ? value.toExponential().toUpperCase() : whole;
  }
  const cents = value.toFixed(2);
  const isCents = Math.abs(Number(cents) - value) < 1e-7;
  return (isCents ? cents : String(value)).replace('.', ',');
}
