import { expect, test } from 'vitest';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import { shadowOf } from './shadow-score.ts';

const NOW = instant('2026-06-01T07:10:00.000Z');
const known = caseOutcomes(900, richPay);
const artefact = learnScore(known, EXPERT_MODEL, NOW);
if (!artefact) throw new Error('there was enough to learn from');
const later = caseOutcomes(400, richPay, { seed: 5, from: '2026-06-10', days: 40 });

test('a candidate is held against the model in force on whoever came later alone', () => {
  const shadow = shadowOf(artefact, EXPERT_MODEL, [...known, ...later]);
  expect(shadow?.measures.rows).toBe(400);
  expect(shadow?.delta.low).toBeGreaterThan(0.1);
  expect(shadow).toEqual(shadowOf(artefact, EXPERT_MODEL, later));
});

test('one that learnt what is no longer so is seen to rank worse', () => {
  const turned = caseOutcomes(400, (facts) => -richPay(facts), {
    seed: 5,
    from: '2026-06-10',
    days: 40,
  });
  expect(shadowOf(artefact, EXPERT_MODEL, turned)?.delta.high).toBeLessThan(0);
});

test('of few people, or of one kind, nothing is said', () => {
  expect(shadowOf(artefact, EXPERT_MODEL, known)).toBeNull();
  expect(shadowOf(artefact, EXPERT_MODEL, later.slice(0, 50))).toBeNull();
  const payers = later.map((outcome) => ({ ...outcome, paid: 1 as const }));
  expect(shadowOf(artefact, EXPERT_MODEL, payers)).toBeNull();
});
