import assert from 'node:assert/strict';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';

const TWO_DIGITS = /^\d{2}$/;
const VALUE_LENGTH_MAX = 99;

/** One EMV field: two digits of id, two of length in characters, and the value. */
export function tlv(id: string, value: string): string {
  assert(TWO_DIGITS.test(id), `not an EMV field id: ${id}`);
  assert(value.length <= VALUE_LENGTH_MAX, `EMV field ${id} is longer than ${VALUE_LENGTH_MAX}`);
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
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
    const id = text.slice(at, at + 2);
    const length = text.slice(at + 2, at + 4);
    if (!TWO_DIGITS.test(id) || !TWO_DIGITS.test(length)) {
      return refused(`campo ilegível na posição ${at + 1}`);
    }
    const value = text.slice(at + 4, at + 4 + Number(length));
    if (value.length < Number(length))
      return refused(`campo ${id} cortado; copie o código inteiro`);
    if (fields.has(id)) return refused(`campo ${id} repetido`);
    fields.set(id, value);
    at += 4 + value.length;
  }
  return accepted(fields);
}
