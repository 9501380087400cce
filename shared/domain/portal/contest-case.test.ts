import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseDisputed } from '#shared/domain/history/entries/registration.ts';
import { aDebt, aDisputedCase, aRecord, aSettledCase, AURORA } from '#shared/testing/records.ts';
import { contestCase } from './contest-case.ts';

const { debtId } = aDebt();
const objects = (words: string, cause = 'portal:1') =>
  contestCase(aRecord(), AURORA, { motive: 'cancelei', debtId, words }, cause);

test('a debtor’s words are kept beside the history, whatever they write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (words) => {
      const { facts, vault } = objects(words);
      const fact = CaseDisputed.parse(facts[0]);
      const kept = [...vault.notes];
      expect(kept.map(([noteId]) => noteId)).toEqual(fact.noteId ? [fact.noteId] : []);
      expect(kept.every(([, text]) => text.length <= 500 && text.isWellFormed())).toBe(true);
    }),
  );
});

test('what a debtor chose is in the history, what they wrote is not', () => {
  const { facts, vault } = objects('Estive internada.');
  expect(facts).toMatchObject([{ type: 'case-disputed', motive: 'cancelei', debtId }]);
  expect(JSON.stringify(facts)).not.toContain('internada');
  expect([...vault.notes.values()]).toEqual(['Estive internada.']);
});

test('a debtor who wrote nothing leaves no note', () => {
  const { facts, vault } = objects(' \n\u0000');
  expect(facts).toMatchObject([{ noteId: null }]);
  expect(vault.notes.size).toBe(0);
});

test('the same objection has the same note, another one has another', () => {
  expect(objects('x')).toEqual(objects('x'));
  expect(objects('x').facts).not.toEqual(objects('x', 'portal:2').facts);
});

test.each([aDisputedCase(), aSettledCase()])('a $status case is not contested again', (known) => {
  const objection = { motive: 'outro', debtId: null, words: 'de novo' } as const;
  const { facts, vault } = contestCase(aRecord({ cases: [known] }), AURORA, objection, 'portal:1');
  expect(facts).toEqual([]);
  expect(vault.notes.size).toBe(0);
});
