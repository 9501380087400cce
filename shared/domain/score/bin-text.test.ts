import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bins } from '#shared/domain/learning/bins.ts';
import { NEWCOMER } from '#shared/testing/case-outcomes.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { CaseFacts } from './attributes.ts';
import { binText } from './bin-text.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { EXPERT_CARD } from './expert-card.ts';

const told = (name: keyof CaseFacts, edges: readonly number[], change: Partial<CaseFacts>) =>
  binText({ ...NEWCOMER, ...change }, { kind: 'numeric', name, edges });

test.each<[string, keyof CaseFacts, readonly number[], Partial<CaseFacts>]>([
  ['Dias de atraso: de 6 a 8', 'daysLate', [1, 6, 9, 16], { daysLate: 8 }],
  ['Dias de atraso: de 9 a 15', 'daysLate', [1, 6, 9, 16], { daysLate: 9 }],
  ['Atraso de até 5 dias', 'daysLate', [1, 6, 9, 16], { daysLate: 3 }],
  ['Ainda dentro do prazo', 'daysLate', [-4, 1, 6], { daysLate: -2 }],
  ['Dias de atraso: 700 ou mais', 'daysLate', [361, 700], { daysLate: 900 }],
  ['Pagamentos feitos: 3', 'payments', [2, 3, 4, 5], { payments: 3 }],
  [
    'Valor em aberto: de R$ 200,00 a menos de R$ 350,00',
    'amountOpen',
    [10_000, 20_000, 35_000, 50_000],
    { amountOpen: centavos(20_000) },
  ],
  ['Valor em aberto: abaixo de R$ 40,00', 'amountOpen', [4_000], { amountOpen: centavos(10) }],
  [
    'Parte já paga do que deve ou devia: de 10 % a menos de 12,5 %',
    'paidShare',
    [0.01, 0.1, 0.125, 0.5],
    { paidShare: 0.11 },
  ],
  [
    'O que deve, em vezes da renda mensal declarada: de 0,3 a menos de 0,75',
    'timesIncome',
    [0.1, 0.3, 0.75, 1],
    { timesIncome: 0.5 },
  ],
  ['Sem renda declarada', 'timesIncome', [0.1], { timesIncome: null }],
  ['Sem data de último pagamento', 'daysSinceLastPayment', [9], { daysSinceLastPayment: null }],
])('a debtor reads "%s" where %s is weighed in %j', (text, name, edges, change) => {
  expect(told(name, edges, change)).toBe(text);
});

test('the card’s own bins have the card’s own sentences', () => {
  const days = fc.integer({ min: -400, max: 4_000 });
  const sentences = new Set(
    EXPERT_CARD.characteristics.flatMap((one) =>
      one.kind === 'numeric' ? one.bins.map(({ text }) => text) : [],
    ),
  );
  const own = (name: string): Bins | undefined =>
    EXPERT_MODEL.sum.shapes.find(({ bins }) => bins.name === name)?.bins;
  fc.assert(
    fc.property(days, fc.nat(1_000_000), (daysLate, open) => {
      const facts = { ...NEWCOMER, daysLate, amountOpen: centavos(open) };
      for (const name of ['daysLate', 'amountOpen']) {
        const bins = own(name);
        expect(bins && sentences.has(binText(facts, bins))).toBe(true);
      }
    }),
  );
});
