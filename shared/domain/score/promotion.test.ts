import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import type { ModelCard } from './model-card.ts';
import { gatesOf } from './promotion.ts';

const NOW = instant('2026-06-01T07:10:00.000Z');
const learnt = learnScore(caseOutcomes(900, richPay), EXPERT_MODEL, NOW);
if (!learnt) throw new Error('there was enough to learn from');
const { card } = learnt;
const failed = (changes: Partial<ModelCard>) =>
  gatesOf({ ...card, ...changes })
    .filter(({ isPassed }) => !isPassed)
    .map(({ text }) => text);

const exact = (value: number) => ({ value, low: value, high: value });
const group = (name: string, ratio: number) => {
  return { by: 'uf' as const, name, rows: 200, selected: 0.4, ratio: exact(ratio), gap: exact(0) };
};
const fairness = (...groups: ReturnType<typeof group>[]) => {
  return { groups, left: { uf: 0, kind: 0 } };
};
const gap = (by: 'delay' | 'kind', name: string, value: number) => {
  return { by, name, rows: 200, gap: exact(value) };
};

test('a model that was learnt from what is true passes', () => {
  expect(failed({})).toEqual([]);
});

test.each<[string, Partial<ModelCard>, RegExp]>([
  ['holds a state back', { fairness: fairness(group('SP', 1.1), group('PE', 0.79)) }, /PE$/],
  [
    'foretells too much of a band of delay',
    { gaps: [gap('delay', '31-90', 0.051)] },
    /atraso de 31-90 dias$/,
  ],
  ['foretells too little of companies', { gaps: [gap('kind', 'cnpj', -0.06)] }, /empresas$/],
  ['learnt from people unlike those of today', { shift: { shift: 0.26, byLuck: 0.02 } }, /0,2600/],
])('a model that %s is stopped, and told where', (_, changes, text) => {
  const [only, ...more] = failed(changes);
  expect(only).toMatch(text);
  expect(more).toEqual([]);
});

test.each<[string, Partial<ModelCard>]>([
  ['a ratio of 0.8', { fairness: fairness(group('PE', 0.8)) }],
  [
    'a ratio that luck may explain',
    { fairness: fairness({ ...group('PE', 0.7), ratio: { value: 0.7, low: 0.5, high: 0.9 } }) },
  ],
  ['a difference of 0.05', { gaps: [gap('delay', '1-30', 0.05)] }],
  [
    'a difference that luck may explain',
    { gaps: [{ ...gap('delay', '1-30', 0.2), gap: { value: 0.2, low: 0.01, high: 0.39 } }] },
  ],
  ['a shift that luck explains', { shift: { shift: 0.4, byLuck: 0.5 } }],
  [
    'a card from before these were measured',
    { fairness: undefined, gaps: undefined, shift: undefined },
  ],
])('%s stops nothing', (_, changes) => {
  expect(failed(changes)).toEqual([]);
});

test('of many groups the first few are named, and how many more there are', () => {
  const many = ['AC', 'AL', 'AM', 'AP', 'BA', 'CE', 'DF'].map((name) => group(name, 0.5));
  expect(failed({ fairness: fairness(...many) })).toEqual([
    expect.stringMatching(/AC, estado AL, estado AM, estado AP, estado BA e mais 2$/),
  ]);
});
