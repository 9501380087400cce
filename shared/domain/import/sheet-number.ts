import { parseTaxId, type TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { type Parsed, refused } from '#shared/domain/values/parsed.ts';

/** `1,23E+10`: the digits that a spreadsheet left out cannot be known again. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;

export const ROUNDED_BY_SHEET =
  'em notação científica, que a planilha arredondou; formate a coluna como texto e exporte de novo';

export const isRoundedBySheet = (text: string): boolean => ROUNDED.test(text.trim());

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
