import { parseTaxId, type TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import {
  daysBetween,
  existingDate,
  type LocalDate,
  parseBrazilianDate,
} from '#shared/domain/values/local-date.ts';
import { monthNamed } from '#shared/domain/values/month-names.ts';
import { type Parsed, refused } from '#shared/domain/values/parsed.ts';

/** `1,23E+10`: the digits that a spreadsheet left out cannot be known again. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;

export const ROUNDED_BY_SHEET =
  'em notação científica, que a planilha arredondou; formate a coluna como texto e exporte de novo';

export const isRoundedBySheet = (text: string): boolean => ROUNDED.test(text.trim());

const MONTH = '(?:jan|fev|feb|mar|abr|apr|mai|may|jun|jul|ago|aug|set|sep|out|oct|nov|dez|dec)\\.?';
/** `03/dez`, `3-Dec`, `3 de dez`: how spreadsheets show 3/12. Month first (`JAN/26`) is the month of a school's or condominium's fee. */
const DAY_AND_MONTH = new RegExp(`^(?:0?[1-9]|[12]\\d|3[01])[\\s/.-]+(?:de\\s+)?${MONTH}$`, 'i');
/** `jan/36`, `Jan-36`: how spreadsheets show 1/36. */
const MONTH_OF_YEAR = /^(\p{L}{3}\.?)[/-](\d\d)$/u;
/** Fees fall due within a year of the month that they are of. */
const DAYS_BETWEEN_MAX = 366;
/** Digits alone are a number that systems give, whatever day they would be. */
const DIGITS = /^\d+$/;

export const DATED_BY_SHEET =
  'de que a planilha fez uma data; formate a coluna como texto e exporte de novo';

export const MONTH_BY_SHEET =
  'que parece um mês que a planilha fez de um número como 1/36; formate a coluna como texto e exporte de novo ou, se é mesmo o mês de uma ' +
  'mensalidade, escreva-o como 01/2026';

/** Whether a text is what a spreadsheet makes of a parcel such as 1/36: a month, and far from when the debt falls due. */
export function isMonthBySheet(text: string, dueDate: LocalDate | null): boolean {
  const [, name = '', year] = MONTH_OF_YEAR.exec(text.trim()) ?? [];
  const first = existingDate(2_000 + Number(year), monthNamed(name), 1);
  return (
    first !== null && dueDate !== null && Math.abs(daysBetween(first, dueDate)) > DAYS_BETWEEN_MAX
  );
}

/** Whether a text is what a spreadsheet makes of a code such as `3/12`, which cannot be known again for sure. */
export const isDatedBySheet = (text: string): boolean => {
  const bare = text.trim();
  return DAY_AND_MONTH.test(bare) || (!DIGITS.test(bare) && parseBrazilianDate(bare).ok);
};

/**
 * Reads a CPF or CNPJ of a file. Spreadsheets take it for a number and drop the zeros that it begins with: of bare
 * digits that lack one or two, the number with its zeros counts if both its check digits agree. One mistyped number in a
 * hundred would pass too, but one CPF in ten begins with zero.
 */
export function parseSheetTaxId(text: string): Parsed<TaxId> {
  if (isRoundedBySheet(text)) return refused(`CPF ou CNPJ ${ROUNDED_BY_SHEET}`);
  const written = parseTaxId(text);
  if (written.ok) return written;
  const bare = text.trim();
  if (/^\d{9,10}$/.test(bare)) return orElse(parseTaxId(bare.padStart(11, '0')), written);
  if (/^\d{12,13}$/.test(bare)) return orElse(parseTaxId(bare.padStart(14, '0')), written);
  return written;
}

const orElse = (whole: Parsed<TaxId>, otherwise: Parsed<TaxId>): Parsed<TaxId> =>
  whole.ok ? whole : otherwise;
