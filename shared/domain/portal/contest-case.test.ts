import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseDisputed } from '#shared/domain/history/entries/registration.ts';
import { aDisputedCase, aRecord, aSettledCase, AURORA } from '#shared/testing/records.ts';
import { contestCase } from './contest-case.ts';

test('a debtor’s objection fits the history whatever they write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (reason) => {
      const [fact] = contestCase(aRecord(), AURORA, reason);
      expect(CaseDisputed.safeParse(fact).success).toBe(true);
      expect(fact?.type === 'case-disputed' && fact.reason.isWellFormed()).toBe(true);
    }),
  );
});

test.each([aDisputedCase(), aSettledCase()])('a $status case is not contested again', (known) => {
  expect(contestCase(aRecord({ cases: [known] }), AURORA, 'de novo')).toEqual([]);
});
