import { dateOfEpochDay, formatDate } from '#shared/domain/values/local-date.ts';
import type { SheetFormat } from './sheet-format.ts';

/** Beyond it a spreadsheet does not keep the digits of a number. */
const DIGITS_MAX = 15;
const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
/** 31 December 9999, the last day of Excel. */
const DAY_MAX = 2_958_465;
/** Excel counts a 29 February 1900 that never was. */
const NEVER_DAY = 60;
/** The number of 1 January 1970. */
const DAY_OF_EPOCH = 25_569;
const DAYS_UNTIL_1904 = 1_462;

/** How a file writes what is in a cell, `t` of its XML; a text that several cells share is already looked up. */
export type CellKind = 'number' | 'boolean' | 'other';

/**
 * A cell as a person would have typed it in Brazil: `1234,50`, `10/03/2026`, `2%`, `sim`. What a formula failed with
 * (`#N/A`) stays as it is, so that the row that has it is told.
 *
 * @param written as the file writes it
 * @param is1904 whether days are counted from 1904, as files of old Macintoshes do
 */
export function cellText(
  kind: CellKind,
  written: string,
  format: SheetFormat,
  is1904: boolean,
): string {
  if (kind === 'boolean') return written === '' ? '' : written === '1' ? 'sim' : 'não';
  if (kind === 'other' || !NUMBER.test(written)) return written;
  if (format === 'percent') return `${numberText(String(percentOf(written)))}%`;
  const day = Math.floor(Number(written)) + (is1904 ? DAYS_UNTIL_1904 : 0);
  if (format === 'date' && day > 0 && day <= DAY_MAX) {
    return formatDate(dateOfEpochDay((day < NEVER_DAY ? day + 1 : day) - DAY_OF_EPOCH));
  }
  return numberText(written);
}

/** 0.07 x 100 is 7.000000000000001 to a computer. */
const percentOf = (written: string): number =>
  Number((Number(written) * 100).toPrecision(DIGITS_MAX));

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

/** Characters that XML cannot hold are written by number: `_x000D_`. Those that no text has are left out. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) => {
    const value = Number.parseInt(code, 16);
    return value < 32 && ![9, 10, 13].includes(value) ? '' : String.fromCharCode(value);
  });
