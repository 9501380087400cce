import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { caseOutcomes, NEWCOMER, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import type { CaseFacts } from './attributes.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import { LoadedModel } from './published-model.ts';
import { scoreCase } from './score-case.ts';
import { whatWouldChange } from './what-would-change.ts';

const NOW = instant('2026-03-20T12:00:00.000Z');
const scoreOf = (facts: CaseFacts) => scoreCase(facts, EXPERT_MODEL, NOW);
const changes = (change: Partial<CaseFacts>) => {
  const facts = { ...NEWCOMER, ...change };
  return whatWouldChange(facts, EXPERT_MODEL, scoreOf(facts).value);
};
const textsOf = (change: Partial<CaseFacts>) => changes(change).map(({ text }) => text);

test('what the debtor can do is told with the score that it gives, the most first', () => {
  const told = changes({ openDebts: 2 });
  expect(told.map(({ text }) => text)).toEqual([
    'Quitar uma das dívidas',
    'Prometer um pagamento e cumprir',
    'Fazer um pagamento, mesmo de uma parte',
    'Confirmar um telefone ou e-mail seu',
  ]);
  const values = told.map(({ value }) => value);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values.at(-1)).toBe(scoreOf({ ...NEWCOMER, openDebts: 2, reach: 'confirmed' }).value);
});

test('what is done already, what cannot be done and what changes nothing is not told', () => {
  expect(textsOf({})).not.toContain('Quitar uma das dívidas');
  expect(textsOf({ reach: 'confirmed' })).not.toContain('Confirmar um telefone ou e-mail seu');
  const best = { payments: 9, recentPayments: 9, daysSinceLastPayment: 0, promisesKept: 1 };
  expect(changes({ ...best, reach: 'confirmed' })).toEqual([]);
});

test('nobody is told of a change that would lower the score which they are shown', () => {
  expect(whatWouldChange(NEWCOMER, EXPERT_MODEL, 990)).toEqual([]);
});

test('nobody is told of what may lower the score, as where those who owe much pay likelier', () => {
  const learnt = learnScore(caseOutcomes(1_500, richPay), EXPERT_MODEL, NOW);
  if (!learnt) throw new Error('there was enough to learn from');
  const model = LoadedModel.parse(learnt.model);
  const facts = { ...NEWCOMER, openDebts: 2, amountOpen: centavos(240_000) };
  const told = whatWouldChange(facts, model, scoreCase(facts, model, NOW).value);
  expect(told.map(({ text }) => text)).not.toContain('Quitar uma das dívidas');
});
