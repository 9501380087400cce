import { expect, test } from 'vitest';
import { aScore } from '#shared/testing/next-action.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { aCase } from '#shared/testing/records.ts';
import type { Assessment } from './assess-case.ts';
import { isNewsOf } from './assessed-fact.ts';

const score = aScore(0.3);
const assessment = (changes: Partial<Assessment> = {}): Assessment => ({
  score,
  carteira: DEFAULT_ASSESSMENT.carteiras.otherwise,
  carteiraId: aCase().carteiraId,
  prescribed: [],
  ...changes,
});

test('the same score, computed again, is no news', () => {
  const later = { ...score, at: aCase().openedAt };
  expect(isNewsOf(aCase({ score }), assessment({ score: later }))).toBe(false);
});

test.each([
  ['a value', { value: 501 }],
  ['a draw, of a learnt model that came into force', { drawn: 912 }],
  ['what a person decided', { decided: 700 }],
  ['what counted before a review', { held: 700 }],
])('%s is news when it comes, and when it goes', (_, changes) => {
  const changed = { ...score, ...changes };
  expect(isNewsOf(aCase({ score }), assessment({ score: changed }))).toBe(true);
  expect(isNewsOf(aCase({ score: changed }), assessment())).toBe(true);
});
