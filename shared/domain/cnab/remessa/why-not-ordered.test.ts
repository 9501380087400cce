import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import {
  AURORA,
  aDebt,
  aDisputedCase,
  aRecord,
  barred,
  instant,
  marked,
} from '#shared/testing/records.ts';
import { aTitulo } from '#shared/testing/titulos.ts';
import { registerTitulo } from './register-titulo.ts';
import { whyNotOrdered } from './why-not-ordered.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');
/** Due on 18 June, when 1.000,00 of 10 March cost 20,00 of fine and 33,33 of interest more. */
const titulo = aTitulo({
  amount: centavos(105_333),
  issuedOn: localDate('2026-06-08'),
  dueDate: localDate('2026-06-18'),
});
const ownerIn = ({ debts }: RegisteredRecord) =>
  ({
    credorId: AURORA,
    bank: '237',
    debtIds: debts.slice(0, 1).map(({ debtId }) => debtId),
  }) as const;
const refusedFor = (record: RegisteredRecord, boleto = titulo) =>
  whyNotOrdered(record, boleto, ownerIn(record), {
    contactPolicy: DEFAULT_CONTACT_POLICY,
    moneyRules: RULES_WITHOUT_SERIES,
    today: localDate('2026-06-08'),
  });

const old = aDebt({ dueDate: localDate('2019-01-10') });
const prescribesBefore = aDebt({ dueDate: localDate('2021-06-10') });
const gone = aDebt();
const takenBack = {
  ...gone,
  status: 'withdrawn' as const,
  withdrawnAt: JUNE_08,
  because: 'sold' as const,
};

test.each<[string, RegisteredRecord]>([
  ['prescribed', aRecord({ debts: [old] })],
  ['prescribed', aRecord({ debts: [prescribesBefore] })],
  ['in-agreement', agreed(aRecord(), 0, JUNE_08)],
  ['taken-back', aRecord({ debts: [takenBack] })],
  ['not-owed', aRecord({ debts: [{ ...gone, status: 'settled', settledAt: JUNE_08 }] })],
  ['disputed', aRecord({ cases: [aDisputedCase()] })],
  ['protected-person', marked('deceased')],
  ['protected-person', barred('court-order')],
])('no boleto is ordered of a debt that nobody may be asked for: %s', (because, record) => {
  const { debtIds } = ownerIn(record);
  expect(refusedFor(record)).toEqual([{ because, debtIds }]);
});

test('nor one of more than its debts cost on its due date', () => {
  expect(refusedFor(aRecord())).toEqual([]);
  const dearer = { ...titulo, amount: centavos(105_334) };
  expect(refusedFor(aRecord(), dearer)).toEqual([{ because: 'too-much', most: 105_333 }]);
});

test('a boleto that was ordered before may be told again, whatever came since', () => {
  const record = aRecord();
  const registration = registerTitulo(record, titulo, ownerIn(record));
  const ordered = after(record, registration?.facts ?? [], JUNE_08);
  const disputed = { ...ordered, cases: [aDisputedCase()] };
  expect(refusedFor(disputed)).toEqual([]);
});
