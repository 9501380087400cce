import { expect, test } from 'vitest';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { termClauses } from './term-clauses.ts';

const CPF = '52998224725';
const CNPJ = '11222333000181';
const terms = agreementIn(agreed(aRecord(), 2, instant('2026-03-20T15:00:00.000Z')));

const lateClause = (taxId: string, changes: Partial<typeof terms.lateTerms>): string =>
  termClauses({ ...terms, lateTerms: { ...DEFAULT_OFFER_POLICY.lateTerms, ...changes } }, { taxId })
    .filter((clause) => clause.startsWith('Parcela paga depois'))
    .join();

test.each([
  ['multa de 2%, uma única vez (CDC art. 52 §1º: no máximo 2%', CPF, { fineBps: 1_000 }],
  ['multa de 1%, uma única vez (CDC art. 52 §1º: no máximo 2%', CPF, { fineBps: 100 }],
  ['multa de 10%, uma única vez, e', CNPJ, { fineBps: 1_000 }],
  ['juros de 1% ao mês', CPF, { monthlyInterestBps: 500 }],
  ['juros de 5% ao mês', CNPJ, { monthlyInterestBps: 500 }],
  ['juros e correção pelas taxas da lei', CPF, { interestMode: 'legal' as const }],
  ['só sobre a parte da parcela que vem do valor principal das dívidas', CPF, {}],
])('the term says what this debtor pays late: %s', (said, taxId, changes) => {
  expect(lateClause(taxId, changes)).toContain(said);
});

test('where the law sets the rate, the term names no rate of the policy', () => {
  expect(lateClause(CPF, { interestMode: 'legal' })).not.toContain('ao mês');
});

test('the term says what a plan with interest costs a month and a year, all in all', () => {
  const plan = agreementIn(agreed(aRecord(), 8, instant('2026-06-08T15:00:00.000Z')));
  expect(termClauses(plan, { taxId: CPF })[1]).toContain(
    'o custo efetivo total (CET) é de 1,00% ao mês e 12,68% ao ano',
  );
  expect(termClauses(terms, { taxId: CPF })[1]).toBe('O parcelamento não tem juros nem tarifas.');
});
