import assert from 'node:assert/strict';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';

const VALUE_LENGTH_MAX = 99;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** One EMV field: two digits of id, two of length in characters, and the value. */
export function tlv(id: `${Digit}${Digit}`, value: string): string {
  const { length } = value;
  if (length > VALUE_LENGTH_MAX) assert.fail('an EMV field has at most 99 characters');
  return id + (length < 10 ? `0${length}` : length) + value;
}

/**
 * Cuts a payload, or a template inside it, in its fields.
 *
 * @returns values by id, or where the text stops making sense
 */
export function fieldsIn(text: string): Parsed<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const length = twoDigitsAt(text, at + 2);
    if (twoDigitsAt(text, at) === null || length === null) {
      return refused(`campo ilegível na posição ${at + 1}`);
    }
    const id = text.slice(at, at + 2);
    const value = text.slice(at + 4, at + 4 + length);
    if (value.length < length) return refused(`campo ${id} cortado; copie o código inteiro`);
    if (fields.has(id)) return refused(`campo ${id} repetido`);
    fields.set(id, value);
    at += 4 + value.length;
  }
  return accepted(fields);
}

const ZERO = '0'.charCodeAt(0);

function twoDigitsAt(text: string, at: number): number | null {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : null;
}
