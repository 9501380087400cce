import { existingDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { Field } from './field.ts';

const ZERO = 48;
const NINE = 57;
const BLANK = 32;
/** The letter a; what stands before it is no letter or a capital. */
const FIRST_SMALL = 97;

/** What stands in a field without blanks around it, in capitals. Empty past the end of a line that was trimmed. */
export function readText(line: string, { from, to }: Field): string {
  const text = line.slice(from - 1, to).trim();
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= FIRST_SMALL) return text.toUpperCase();
  }
  return text;
}

/** A number as text without the zeros before it, so that `00042` and `42` are one; empty when it is only zeros. */
export function readNumber(line: string, field: Field): string {
  const text = readText(line, field);
  let start = 0;
  while (text.charCodeAt(start) === ZERO) start += 1;
  return text.slice(start);
}

/**
 * An amount in centavos. A field of blanks, or of zeros and blanks, is zero: some banks fill so.
 *
 * @param isCertain whether blanks are taken for nothing but blanks: a damaged digit may look like one
 * @returns null when it cannot be read with certainty: blanks among its digits may have been digits
 */
export function readAmount(line: string, { from, to }: Field, isCertain = true): Centavos | null {
  const stop = Math.min(to, line.length);
  let amount = 0;
  let blanks = to - stop;
  let at = from - 1;
  // Most of an amount is the zeros before it.
  while (at < stop && line.charCodeAt(at) === ZERO) at += 1;
  for (; at < stop; at++) {
    const character = line.charCodeAt(at);
    if (character === BLANK) blanks += 1;
    else if (character < ZERO || character > NINE) return null;
    else amount = amount * 10 + (character - ZERO);
  }
  if (blanks > 0 && (amount > 0 || !isCertain)) return null;
  if (amount === 0) return ZERO_CENTAVOS;
  return Number.isSafeInteger(amount) ? centavos(amount) : null;
}

/** A count. @returns null when the field is blank or no number, so that nothing is claimed */
export function readCount(line: string, field: Field): number | null {
  const text = readText(line, field);
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/**
 * A day; years of two digits are of this century.
 *
 * @returns null for blanks, zeros and what is no day of the calendar (`999999` means "at sight")
 */
export function readDate(line: string, { kind, from, to }: Field): LocalDate | null {
  const text = line.slice(from - 1, to);
  if (!/^(?:\d{6}|\d{8})$/.test(text)) return null;
  if (kind === 'year-first') {
    return existingDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  }
  const year = Number(text.slice(4));
  const century = text.length === 6 ? 2000 : 0;
  return existingDate(century + year, Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}
