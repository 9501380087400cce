import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { after } from '#shared/testing/agreements.ts';
import { AURORA, aDebt, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';
import { restToldPaid } from './rest-told-paid.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');
const debt = aDebt();
const rest = (record: RegisteredRecord, debtIds = [debt.debtId]) =>
  restToldPaid(record, AURORA, debtIds, NOW);

test('whoever is asked for a debt that its creditor tells to be paid is left alone for seven days', () => {
  expect(rest(aRecord())).toEqual([
    {
      type: 'ladder-paused',
      credorId: AURORA,
      from: NOW,
      until: '2026-03-28T03:00:00.000Z',
      motive: 'checking',
    },
  ]);
});

test('told again the next day they rest as they do, and so whoever owes nothing of it here', () => {
  expect(rest(after(aRecord(), rest(aRecord()), NOW))).toEqual([]);
  const settled = { ...debt, status: 'settled' as const, settledAt: NOW };
  expect(rest(aRecord({ debts: [settled, aDebt({ externalId: 'NF-2' })] }))).toEqual([]);
  expect(rest(aRecord(), [aDebt({ credorId: HORIZONTE }).debtId])).toEqual([]);
});
