import { expect, test } from 'vitest';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import type { Outcome } from './outcome.ts';
import { proxiesOf } from './proxies.ts';

const outcomes = caseOutcomes(3_000, richPay);
const grouped = (groupOf: (outcome: Outcome, place: number) => Outcome['group']) => {
  const people = outcomes.map((outcome, place) => ({ ...outcome, group: groupOf(outcome, place) }));
  return { learnt: people.slice(0, 2_000), tested: people.slice(2_000) };
};

test('a group that the facts give away is found, and one that they do not is not', () => {
  const told = proxiesOf(
    grouped(({ facts }, place) => ({
      uf: place % 2 === 0 ? 'SP' : 'PE',
      kind: facts.amountOpen > 200_000 ? 'cnpj' : 'cpf',
    })),
    1,
  );
  expect(told.map(({ by, name }) => [by, name])).toEqual([
    ['kind', 'cnpj'],
    ['uf', 'PE'],
    ['uf', 'SP'],
  ]);
  const [companies, ...states] = told;
  expect(companies?.auc).toBeGreaterThan(0.95);
  for (const { auc } of states) expect(Math.abs(auc - 0.5)).toBeLessThan(0.06);
});

test('nothing is told of groups that nobody knows or that hardly anybody is in', () => {
  expect(
    proxiesOf(
      grouped(() => undefined),
      1,
    ),
  ).toEqual([]);
  const few = grouped((_, place) => ({ uf: 'SP', kind: place % 40 === 0 ? 'cnpj' : 'cpf' }));
  expect(proxiesOf(few, 1)).toEqual([]);
});
