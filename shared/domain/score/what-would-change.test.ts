import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { caseOutcomes, NEWCOMER, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import type { CaseFacts } from './attributes.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import type { ScoreArtefact } from './model-card.ts';
import { LoadedModel } from './published-model.ts';
import { scoreCase } from './score-case.ts';
import { whatWouldChange } from './what-would-change.ts';

const loaded = ({ model }: ScoreArtefact) => LoadedModel.parse(model);
const NOW = instant('2026-03-20T12:00:00.000Z');
const scoreOf = (facts: CaseFacts) => scoreCase(facts, EXPERT_MODEL, NOW);
const changes = (change: Partial<CaseFacts>) => {
  const facts = { ...NEWCOMER, ...change };
  return whatWouldChange(facts, facts.amountOpen, EXPERT_MODEL, scoreOf(facts).value);
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
  expect(whatWouldChange(NEWCOMER, NEWCOMER.amountOpen, EXPERT_MODEL, 990)).toEqual([]);
});

describe('whoever does it has at least the score that they were told', () => {
  const learnt = learnScore(caseOutcomes(1_500, richPay), EXPERT_MODEL, NOW);
  if (!learnt) throw new Error('there was enough to learn from');
  const models = { card: EXPERT_MODEL, 'learnt from whoever owes much and pays': loaded(learnt) };
  const count = (max: number) => fc.integer({ min: 0, max });
  const cases = fc.record({
    daysLate: fc.integer({ min: -20, max: 400 }),
    openDebts: fc.integer({ min: 1, max: 6 }),
    amountOpen: fc.integer({ min: 1_000, max: 400_000 }).map((amount) => centavos(amount)),
    paidShare: fc.integer({ min: 0, max: 99 }).map((share) => share / 100),
    payments: count(3),
    debtsSettled: count(3),
    longestSettledLate: fc.constantFrom(null, 5, 90),
    contractDays: fc.constantFrom(null, 40, 900),
    timesIncome: fc.constantFrom(null, 0.05, 2.5),
  });
  /** How much of what is due is paid, and what becomes of the debt that it settles, if it settles one. */
  const deeds = fc.record({
    share: fc.integer({ min: 1, max: 999 }).map((share) => share / 1_000),
    charges: fc.integer({ min: 0, max: 50 }).map((percent) => 1 + percent / 100),
    settles: fc.boolean(),
    next: fc.record({
      daysLate: count(400),
      contractDays: fc.constantFrom(null, 0, 3_000),
      timesIncome: fc.constantFrom(null, 0.01, 9),
    }),
  });

  test.each(Object.entries(models))('by the model %s', (_, model) => {
    fc.assert(
      fc.property(cases, deeds, (known, { share, charges, settles, next }) => {
        const facts: CaseFacts = { ...NEWCOMER, ...known };
        const due = centavos(Math.round(facts.amountOpen * charges));
        const told = whatWouldChange(facts, due, model, 0);
        const promised = (text: string) =>
          told.find((one) => one.text.startsWith(text))?.value ?? 0;
        const sum = Math.max(1, Math.round(due * share));
        const isSettled = settles && facts.openDebts > 1;
        const before = (facts.paidShare * facts.amountOpen) / (1 - facts.paidShare);
        const open = Math.max(1, due - sum);
        const paid: CaseFacts = {
          ...facts,
          payments: facts.payments + 1,
          recentPayments: facts.recentPayments + 1,
          daysSinceLastPayment: 0,
          amountOpen: centavos(open),
          paidShare: (before + sum) / (before + sum + open),
          timesUsualPayment: open / sum,
          timesIncome: facts.timesIncome && (facts.timesIncome * open) / facts.amountOpen,
          ...(isSettled && {
            ...next,
            timesIncome: facts.timesIncome && next.timesIncome,
            daysLate: Math.min(facts.daysLate, next.daysLate),
            openDebts: facts.openDebts - 1,
            debtsSettled: facts.debtsSettled + 1,
            ...(facts.daysLate > 0 && {
              settledLate: facts.settledLate + 1,
              longestSettledLate: Math.max(facts.longestSettledLate ?? 1, facts.daysLate),
            }),
          }),
        };
        const value = scoreCase(paid, model, NOW).value;
        expect(value).toBeGreaterThanOrEqual(promised('Fazer um pagamento'));
        const settled = isSettled ? promised('Quitar') : 0;
        expect(value).toBeGreaterThanOrEqual(settled);
        const kept = { ...paid, promisesKept: facts.promisesKept + 1 };
        expect(scoreCase(kept, model, NOW).value).toBeGreaterThanOrEqual(promised('Prometer'));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('and is told nothing where paying may lower it', () => {
    const facts = { ...NEWCOMER, openDebts: 2, amountOpen: centavos(240_000) };
    const model = loaded(learnt);
    const { value } = scoreCase(facts, model, NOW);
    const told = whatWouldChange(facts, facts.amountOpen, model, value);
    expect(told.map(({ text }) => text)).not.toContain('Quitar uma das dívidas');
  });
});
