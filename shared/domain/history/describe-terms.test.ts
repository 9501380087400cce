import { expect, test } from 'vitest';
import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { dossierDebt } from '#shared/domain/dossier/dossier-money.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aDebt, AURORA, aRecord } from '#shared/testing/records.ts';
import { describeEntry } from './describe-entry.ts';

const terms: ContractTerms = {
  ...aDebt().terms,
  kind: 'rent',
  contractedOn: localDate('2025-01-10'),
  declaredIncome: centavos(300_000),
};
const TOLD = [
  'Tipo da dívida: aluguel.',
  'Contrato de 10/01/2025.',
  'Renda mensal declarada: R$ 3.000,00.',
];

test('whoever asks what is kept of them reads what was told of the contract, in history and dossier', () => {
  const { debtId, externalId, description, principal, dueDate } = aDebt();
  const told = { credorId: AURORA, debtId, description, principal, dueDate, terms };
  for (const fact of [
    { type: 'debt-imported' as const, externalId, ...told },
    { type: 'debt-corrected' as const, ...told },
  ]) {
    expect(describeEntry({ fact }, 'America/Sao_Paulo', () => true).why).toEqual(
      expect.arrayContaining(TOLD),
    );
  }
  const debt = { ...aDebt(), terms };
  const record = aRecord({ debts: [debt] });
  const { contract } = dossierDebt(record, debt, localDate('2026-03-20'), RULES_WITHOUT_SERIES);
  expect(contract).toEqual(expect.arrayContaining(TOLD));
});
