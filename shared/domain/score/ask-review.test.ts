import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { aCase, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { answerReview, askReview } from './ask-review.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { caseFactsOf } from './case-facts.ts';
import { scoreCase } from './score-case.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');
const LATER = instant('2026-03-25T15:00:00.000Z');
const scored = (): RegisteredRecord => {
  const facts = caseFactsOf(aRecord(), AURORA, DEFAULT_CONTACT_POLICY, NOW);
  if (!facts) throw new Error('Maria owes');
  return aRecord({ cases: [aCase({ score: scoreCase(facts, EXPERT_MODEL, NOW) })] });
};
const ask = (record: RegisteredRecord, via: 'portal' | 'desk' = 'portal') =>
  askReview(record, AURORA, { via, words: 'já paguei duas' }, 'um-pedido', NOW);
const asked = () => preview(scored(), ask(scored()).facts, { debtorId: MARIA, at: NOW });
const answer = (record: RegisteredRecord, outcome: 'kept' | 'reassessed') =>
  answerReview(
    record,
    AURORA,
    { outcome, words: 'conferi os pagamentos' },
    { rules: DEFAULT_ASSESSMENT, cause: 'uma-resposta', now: LATER },
  );
const answered = (outcome: 'kept' | 'reassessed') =>
  preview(asked(), answer(asked(), outcome).facts, { debtorId: MARIA, at: LATER });

test('asking opens a task for a person, for fifteen days, and moves no score', () => {
  const { cases, tasks } = asked();
  expect(tasks).toMatchObject([
    { status: 'open', dueOn: '2026-04-04', title: 'Revisar o score a pedido da pessoa' },
  ]);
  expect(cases[0]?.scoreReview).toMatchObject({ status: 'open', via: 'portal' });
  expect(cases[0]?.score).toEqual(scored().cases[0]?.score);
  expect(caseFactsOf(asked(), AURORA, DEFAULT_CONTACT_POLICY, NOW)).toEqual(
    caseFactsOf(scored(), AURORA, DEFAULT_CONTACT_POLICY, NOW),
  );
});

test('the words are kept apart from the history', () => {
  const { facts, vault } = ask(scored());
  expect(JSON.stringify(facts)).not.toContain('duas');
  expect([...vault.notes.values()]).toEqual(['já paguei duas']);
});

test('asking again while a person looks, or where there is no score, changes nothing', () => {
  expect(ask(asked()).facts).toEqual([]);
  expect(ask(aRecord()).facts).toEqual([]);
});

test('a score that stays is answered, and the task is done', () => {
  const { cases, tasks } = answered('kept');
  expect(cases[0]?.scoreReview).toMatchObject({
    status: 'answered',
    outcome: 'kept',
    answeredAt: LATER,
  });
  expect(tasks).toMatchObject([{ status: 'closed', outcome: 'other' }]);
  expect(cases[0]?.score).toEqual(scored().cases[0]?.score);
});

test('one that is computed again is of that day, and may be asked about again', () => {
  const after = answered('reassessed');
  expect(after.cases[0]?.score).toMatchObject({ at: LATER, model: EXPERT_MODEL.modelId });
  expect(askReview(after, AURORA, { via: 'desk', words: '' }, 'outro', LATER).facts).toHaveLength(
    1,
  );
});

test('nobody answers what nobody asked', () => {
  expect(answer(scored(), 'kept').facts).toEqual([]);
  expect(answer(answered('kept'), 'kept').facts).toEqual([]);
});
