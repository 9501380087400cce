import { mod10 } from './check-digits.ts';
import type { BoletoBarcode } from './barcode.ts';

/**
 * The 47 digits that people type: three fields with a digit of their own over bank, currency and campo livre, then the
 * general digit (field 4), then due factor and amount (field 5).
 */
export function linhaDigitavelOf(barcode: BoletoBarcode): string {
  const first = barcode.slice(0, 4) + barcode.slice(19, 24);
  const second = barcode.slice(24, 34);
  const third = barcode.slice(34);
  return (
    first +
    mod10(first) +
    second +
    mod10(second) +
    third +
    mod10(third) +
    barcode.slice(4, 5) +
    barcode.slice(5, 19)
  );
}

/** `34191.10121 34567.880058 71234.570001 6 16670000012345`. */
export function formatLinhaDigitavel(line: string): string {
  const [first, second, third] = [line.slice(0, 10), line.slice(10, 21), line.slice(21, 32)];
  const dotted = [first, second, third].map((field) => `${field.slice(0, 5)}.${field.slice(5)}`);
  return [...dotted, line.slice(32, 33), line.slice(33)].join(' ');
}

/** Back from 47 digits to 44, whatever the digits of the fields say. */
export const barcodeInLinha = (line: string): string =>
  line.slice(0, 4) + line.slice(32) + line.slice(4, 9) + line.slice(10, 20) + line.slice(21, 31);

/** The three fields that close with a digit of their own: where they start and where the digit is, from 0. */
const FIELDS = [
  { field: 1, start: 0, digitAt: 9 },
  { field: 2, start: 10, digitAt: 20 },
  { field: 3, start: 21, digitAt: 31 },
] as const;

/** The fields whose digit does not fit what was typed. */
export const wrongFieldsIn = (line: string): readonly (typeof FIELDS)[number][] =>
  FIELDS.filter(({ start, digitAt }) => mod10(line.slice(start, digitAt)) !== line[digitAt]);
