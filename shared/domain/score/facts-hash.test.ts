import { expect, test } from 'vitest';
import { NEWCOMER } from '#shared/testing/case-outcomes.ts';
import { CaseFacts } from './attributes.ts';
import { factsHashOf } from './facts-hash.ts';

test('the same facts have one hash in whatever order, and any other fact another', () => {
  const again = Object.fromEntries(Object.entries(NEWCOMER).toReversed());
  expect(factsHashOf(CaseFacts.parse(again))).toBe(factsHashOf(NEWCOMER));
  expect(factsHashOf(NEWCOMER)).toMatch(/^[0-9a-f]{64}$/);
  expect(factsHashOf({ ...NEWCOMER, daysLate: 11 })).not.toBe(factsHashOf(NEWCOMER));
});
