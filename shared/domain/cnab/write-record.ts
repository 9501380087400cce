import { type Field, widthOf } from './field.ts';
import { plainText } from './plain-text.ts';
import type { RecordLayout } from './record-layout.ts';

/** By field name: text, whole numbers (centavos where the field is an amount), dates as 'YYYY-MM-DD'. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** A value that does not fit its field; the reason is in pt-BR and says what would. */
export type FieldProblem = { readonly field: string; readonly reason: string };

type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * One line of a file, exactly as long as its layout. What is fixed stands there whatever the values say. Numbers,
 * amounts and dates without a value become zeros, and the rest blanks.
 */
export function writeRecord(
  { length, order }: RecordLayout,
  values: Values,
): { readonly line: string; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  let line = '';
  for (const [name, field] of order) {
    if (field.from - 1 > line.length) line = line.padEnd(field.from - 1);
    const written = writeField(field, field.fixed ?? values[name] ?? '');
    if (!written.ok) problems.push({ field: name, reason: written.reason });
    line += written.ok ? written.text : ' '.repeat(widthOf(field));
  }
  return { line: line.padEnd(length), problems };
}

function writeField(field: Field, value: string | number): Written {
  const width = widthOf(field);
  switch (field.kind) {
    case 'text':
      return fits(plainText(String(value)).slice(0, width).padEnd(width));
    case 'code': {
      const bare = plainText(String(value)).trim();
      return bare.length <= width ? fits(bare.padEnd(width)) : tooLong(bare, width);
    }
    case 'digits':
    case 'zeros-after':
    case 'amount': {
      const bare = String(value).toUpperCase();
      if (!/^[0-9A-Z]*$/.test(bare)) return misfit(`"${shown(bare)}" não é só de algarismos`);
      if (bare.length > width) return tooLong(bare, width);
      return fits(
        field.kind === 'zeros-after' ? bare.padEnd(width, '0') : bare.padStart(width, '0'),
      );
    }
    case 'date':
    case 'year-first':
      return writeDate(field, String(value), width);
  }
}

function writeDate({ kind }: Field, value: string, width: number): Written {
  if (value === '') return fits('0'.repeat(width));
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === '') return misfit(`"${shown(value)}" não é uma data AAAA-MM-DD`);
  if (kind === 'year-first') return fits(year + month + day);
  return fits(day + month + year.slice(4 - (width - 4)));
}

const fits = (text: string): Written => ({ ok: true, text });
const misfit = (reason: string): Written => ({ ok: false, reason });
const tooLong = (text: string, width: number): Written =>
  misfit(`"${shown(text)}" tem ${text.length} posições e o campo tem ${width}; encurte`);
const shown = (text: string): string => text.slice(0, 30);
