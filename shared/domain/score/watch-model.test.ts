import { expect, test } from 'vitest';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import { type Outcome } from './outcome.ts';
import { sampleOf } from './outcome-sample.ts';
import { LoadedModel } from './published-model.ts';
import { watchModel } from './watch-model.ts';

const artefact = learnScore(
  caseOutcomes(2_000, richPay),
  EXPERT_MODEL,
  instant('2026-06-01T07:10:00.000Z'),
);
if (!artefact) throw new Error('there was enough to learn from');
const model = LoadedModel.parse(artefact.model);
const next = caseOutcomes(800, richPay, { seed: 9 });
const watch = (outcomes: readonly Outcome[]) =>
  watchModel(model, artefact.card, sampleOf(outcomes), outcomes);
const changed = (change: (outcome: Outcome) => Outcome) => watch(next.map(change));

test('a month like those that it learnt from raises no alarm', () => {
  const seen = watch(next);
  expect(seen.alarms).toEqual([]);
  expect(seen.measures?.auc).toBeGreaterThan(0.75);
  expect(seen.score?.shift).toBeLessThan(seen.score?.byLuck ?? 0);
  expect(seen.calibration).toHaveLength(10);
});

test('an attribute that stopped being filled in rings, though the scores stay much as they were', () => {
  const { alarms, score } = changed(({ facts, ...rest }) => {
    return { ...rest, facts: { ...facts, engagement: 'none' } };
  });
  expect(score?.shift).toBeLessThan(0.1);
  expect(alarms).toEqual([
    expect.stringMatching(/^O dado "engagement" mudou de distribuição: CSI/),
  ]);
});

test('richer people move the scores and the amounts', () => {
  const { alarms } = changed(({ facts, ...rest }) => {
    return { ...rest, facts: { ...facts, amountOpen: centavos(facts.amountOpen + 200_000) } };
  });
  expect(alarms.join(' ')).toMatch(/As notas mudaram.*"amountOpen" mudou/);
});

test('people who behave otherwise make it rank worse and foretell wrongly', () => {
  const { alarms } = changed(({ paid, ...rest }) => ({ ...rest, paid: paid === 1 ? 0 : 1 }));
  expect(alarms.join(' ')).toMatch(/O previsto não bate.*O modelo ordena pior/);
});

test('one band of delay that pays otherwise than foretold rings by its name', () => {
  const { alarms, gaps } = changed(({ paid, facts, ...rest }) => {
    return { ...rest, facts, paid: facts.daysLate > 180 ? 1 : paid };
  });
  expect(gaps.map(({ name }) => name)).toEqual(['1-30', '181+', '31-90', '91-180']);
  expect(alarms.filter((alarm) => alarm.includes('visto em'))).toEqual([
    expect.stringMatching(/em atraso de 181\+ dias: previu em média 0,\d+ a menos/),
  ]);
});

test('too few people say nothing', () => {
  const seen = watch(next.slice(0, 499));
  expect(seen).toMatchObject({ score: null, attributes: [], measures: null, alarms: [] });
});

test('the card that every deployment starts with is measured, and has nothing to be held against', () => {
  const seen = watchModel(EXPERT_MODEL, null, sampleOf(next), next);
  expect(seen).toMatchObject({ modelId: 'especialista-v4', score: null, alarms: [] });
  expect(seen.measures?.rows).toBe(800);
});
