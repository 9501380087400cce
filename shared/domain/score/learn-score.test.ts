import { expect, test } from 'vitest';
import { caseOutcomes, NEWCOMER, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { calibrationByLuck } from './promotion.ts';
import { learnScore } from './learn-score.ts';
import { ScoreArtefact } from './model-card.ts';
import { gatesOf } from './promotion.ts';
import { LoadedModel } from './published-model.ts';
import { scoreCase } from './score-case.ts';

const NOW = instant('2026-06-01T07:10:00.000Z');
const learn = (outcomes: ReturnType<typeof caseOutcomes>) =>
  learnScore(outcomes, EXPERT_MODEL, NOW);
const learnt = () => {
  const artefact = learn(caseOutcomes(900, richPay));
  if (!artefact) throw new Error('there was enough to learn from');
  return artefact;
};

test('what people did teaches what nobody thought, and beats the card on people that it had not seen', () => {
  const { model, card } = ScoreArtefact.parse(JSON.parse(JSON.stringify(learnt())));
  expect(card.against.modelId).toBe(EXPERT_MODEL.modelId);
  expect(card.measures.auc - card.against.measures.auc).toBeGreaterThan(0.2);
  expect(card.delta.low).toBeGreaterThan(0.1);
  expect(gatesOf(card).map(({ isPassed }) => isPassed)).toEqual([true, true, true, true, true]);
  const of = (amount: number) => {
    const facts = { ...NEWCOMER, amountOpen: centavos(amount) };
    return scoreCase(facts, LoadedModel.parse(model), NOW);
  };
  expect(of(350_000).value).toBeGreaterThan(of(40_000).value);
  expect(of(350_000).model).toMatch(/^cobranca-2026-06-01-[0-9a-f]{8}$/);
});

test('the reasons of a learnt score add up to it, in the words of the card', () => {
  const score = scoreCase(NEWCOMER, LoadedModel.parse(learnt().model), NOW);
  const sum = score.reasons.reduce((total, { points }) => total + points, 0);
  const logOdds = Math.log(score.probability / (1 - score.probability));
  expect(Math.abs(sum - logOdds)).toBeLessThan(1e-9);
  expect(score.reasons.find(({ fact }) => fact === 'daysLate')?.text).toBe('Atraso de 6 a 15 dias');
});

test('nothing of the tested days was known when it was learnt', () => {
  const { card } = learnt();
  expect(addDays(card.learnt.to, 30) < card.tested.from).toBe(true);
});

test('the same outcomes teach the same to the last digit', () => {
  expect(learnt()).toEqual(learnt());
});

test('who people are moves neither model nor seed, and how the model treats them is told', () => {
  const outcomes = caseOutcomes(900, richPay);
  const grouped = outcomes.map((outcome, place) => {
    const uf = place % 2 === 0 ? ('SP' as const) : ('PE' as const);
    return { ...outcome, group: { uf, kind: 'cpf' as const } };
  });
  const [without, withGroups] = [learn(outcomes), learn(grouped)];
  expect(withGroups?.model).toEqual(without?.model);
  expect(withGroups?.card.seed).toBe(without?.card.seed);
  const { groups, left } = withGroups?.card.fairness ?? { groups: [], left: null };
  expect(groups.map(({ name }) => name)).toEqual(['PE', 'SP', 'cpf']);
  expect(left).toEqual({ uf: 0, kind: 0 });
  expect(groups.every(({ gap }) => gap.low < 0.05 && gap.high > -0.05)).toBe(true);
  expect(without?.card.fairness?.groups).toEqual([]);
});

test('how far the tested people moved is told from 500 on', () => {
  expect(learnt().card.shift).toBeUndefined();
  const { shift, byLuck } = learn(caseOutcomes(2_400, richPay))?.card.shift ?? {};
  expect(shift).toBeLessThan(byLuck ?? 0);
});

test('where the card is right, a model that learnt from noise is not put in its place', () => {
  const artefact = learn(caseOutcomes(300, () => 0));
  expect(artefact && gatesOf(artefact.card).every(({ isPassed }) => isPassed)).toBe(false);
});

test.each([
  ['no outcome', caseOutcomes(0, richPay)],
  ['too few outcomes', caseOutcomes(40, richPay)],
  ['one day alone', caseOutcomes(500, richPay, { days: 1 })],
  ['nobody who paid', caseOutcomes(500, () => -99)],
])('%s teaches nothing', (_, outcomes) => {
  expect(learn(outcomes)).toBeNull();
});

test('the card counts people: rows of whoever was looked at again and again are no further people', () => {
  const rows = caseOutcomes(1_200, richPay);
  const often = rows.map((row, place) => ({ ...row, person: String(place % 150) }));
  const [by, ofRows] = [often, rows].map(
    (outcomes) => learnScore(outcomes, EXPERT_MODEL, NOW)?.card,
  );
  if (!by || !ofRows) throw new Error('there was enough to learn from');
  expect(by.measures.people).toBeLessThanOrEqual(150);
  expect(ofRows.measures.people).toBeCloseTo(ofRows.measures.rows, 9);
  expect(by.baseline.people).toBeLessThanOrEqual(150);
  expect(calibrationByLuck(by.measures)).toBeGreaterThan(calibrationByLuck(ofRows.measures));
  expect(by).not.toHaveProperty('shift');
  for (const { intervals } of [by.measures, by.against.measures])
    expect(intervals?.auc.low).toBeLessThan(intervals?.auc.high ?? 0);
});
