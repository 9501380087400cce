import assert from 'node:assert/strict';
import type { Field } from './field.ts';

export type LineLength = 240 | 400;
export type Fields = Readonly<Record<string, Field>>;

/** One kind of record: its fields by the manuals' names. What no field covers is blank. */
export type RecordLayout = {
  readonly length: LineLength;
  readonly fields: Fields;
  /** The same fields from left to right, as they are written. */
  readonly order: readonly (readonly [name: string, field: Field])[];
};

/** @throws when fields overlap or leave the line: a slip in a table, found when it is loaded */
export function recordLayout(length: LineLength, fields: Fields): RecordLayout {
  const order = Object.entries(fields).toSorted(([, a], [, b]) => a.from - b.from);
  let last = 0;
  for (const [name, { from, to, fixed = '' }] of order) {
    assert(from > last && to >= from && to <= length, `${name} overlaps or leaves the line`);
    assert(fixed.length <= to - from + 1, `what stands in ${name} is too long for it`);
    last = to;
  }
  return { length, fields, order };
}

/**
 * A bank's variant of a record: its own fields, and those of the base that they leave free. A field that moved keeps
 * its name.
 */
export function variantOf({ length, fields }: RecordLayout, own: Fields): RecordLayout {
  const taken = Object.values(own);
  const free = Object.entries(fields).filter(
    ([name, { from, to }]) =>
      !(name in own) && taken.every((field) => to < field.from || from > field.to),
  );
  return recordLayout(length, { ...Object.fromEntries(free), ...own });
}

/** @throws when the record has no such field: a slip in a table */
export function fieldOf({ fields }: RecordLayout, name: string): Field {
  const field = fields[name];
  assert(field, `there is no field ${name} in this record`);
  return field;
}
