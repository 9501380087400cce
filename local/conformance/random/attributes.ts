import type { AttributeValue } from 'aws-lambda';
import fc from 'fast-check';
import { type Item, N, S } from '../conformance-case.ts';

/** Two partitions of five items: few enough that what is written is often read, changed or in the way. */
export const aKey = fc.record({
  pk: fc.constantFrom('a', 'b').map(S),
  sk: fc.constantFrom('HIST#1', 'HIST#2', 'HIST#3', 'PROFILE', 'STATE').map(S),
});

/** Whole numbers, as DynamoDB Local keeps the zeros that fractions leave behind. */
export const aNumber = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer()).map(N);
export const aText = fc.constantFrom('ana', 'bia', 'Zé', 'água', '').map(S);
const aSet = fc
  .uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 })
  .map((members): AttributeValue => ({ SS: members }));
const aList = fc
  .array(fc.oneof(aText, aNumber), { maxLength: 3 })
  .map((L): AttributeValue => ({ L }));
const aMap = fc
  .record({ x: aNumber, y: fc.oneof(aText, aList) })
  .map((M): AttributeValue => ({ M }));

/** What an item may hold; every attribute keeps its type, so that operations meet what they can work on. */
const attributes = fc.record(
  {
    n: aNumber,
    version: fc.integer({ min: 1, max: 3 }).map(N),
    words: aText,
    tags: aSet,
    entries: aList,
    map: aMap,
  },
  { requiredKeys: [] },
);

/** Whether the item is in the index, under which name. No two items share a place in it, as its order would be open. */
const listing = fc.option(
  fc.record({ list: fc.constantFrom('open', 'closed'), name: fc.constantFrom('ana', 'bia') }),
);

export const anItem: fc.Arbitrary<Item> = fc
  .tuple(aKey, attributes, listing)
  .map(([key, held, listed]) => ({
    ...key,
    ...held,
    ...(listed && { gsi1pk: S(listed.list), gsi1sk: placeOf(key, listed.name) }),
  }));

export function placeOf({ pk, sk }: Item, name: string): AttributeValue {
  return S(`${name}#${pk?.S}#${sk?.S}`);
}
