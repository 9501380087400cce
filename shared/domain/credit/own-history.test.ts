import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aCase,
  aDebt,
  aDisputedCase,
  aRecord,
  AURORA,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { NO_HISTORY, ownHistoryOf } from './own-history.ts';

const today = localDate('2026-03-20');
const look = { today, yearsBack: 5 };
const settled = (externalId: string, dueDate: string, settledAt: string): Debt => ({
  ...aDebt({ externalId, dueDate: localDate(dueDate) }),
  status: 'settled',
  settledAt: instant(settledAt),
});
const late = aDebt({ externalId: 'late', dueDate: localDate('2026-03-10') });
const record = (debts: readonly Debt[], changes: Partial<ReturnType<typeof aRecord>> = {}) =>
  aRecord({ cases: [aCase()], debts, ...changes });

test('whoever owes since ten days and paid once three days late is told so', () => {
  const debts = [late, settled('old', '2025-03-10', '2025-03-13T15:00:00.000Z')];
  expect(ownHistoryOf(record(debts), AURORA, look)).toEqual({
    daysLateNow: 10,
    worstDelay: 3,
    settledDebts: 1,
    agreementsBroken: 0,
    monthsKnown: 12,
  });
});

test('who pays on the first business day after a weekend was never late', () => {
  // 8 March 2025 is a Saturday; whoever pays on Monday pays in time (Código Civil art. 132 §1º).
  const debts = [settled('weekend', '2025-03-08', '2025-03-10T15:00:00.000Z')];
  expect(ownHistoryOf(record(debts), AURORA, look)).toMatchObject({
    worstDelay: 0,
    daysLateNow: 0,
  });
});

test('what fell due more than five years ago is forgotten, paid or not', () => {
  const debts = [
    aDebt({ externalId: 'ancient', dueDate: localDate('2021-03-19') }),
    settled('bad', '2020-01-10', '2020-09-10T15:00:00.000Z'),
  ];
  expect(ownHistoryOf(record(debts), AURORA, look)).toEqual(NO_HISTORY);
});

test('while the person contests, nothing that is open counts: a dispute is the use of a right', () => {
  const contested = record([late], { cases: [aDisputedCase()] });
  expect(ownHistoryOf(contested, AURORA, look)).toMatchObject({ daysLateNow: null });
});

test('what the credor took back counts for nothing, and neither does what is owed to another', () => {
  const withdrawn: Debt = {
    ...late,
    status: 'withdrawn',
    withdrawnAt: instant('2026-03-12T12:00:00.000Z'),
  };
  const other = aDebt({ externalId: 'other', credorId: HORIZONTE });
  expect(ownHistoryOf(record([withdrawn, other]), AURORA, look)).toEqual(NO_HISTORY);
});

test('how late a debt was settled while it was contested counts for nothing, in that dispute and after it', () => {
  const owing = record([aDebt()], { cases: [aDisputedCase()] });
  const at = instant('2026-11-20T15:00:00.000Z');
  const payment = {
    paymentId: paymentIdOf('sandbox', '1'),
    credorId: AURORA,
    gateway: 'sandbox' as const,
    chargeId: null,
    amount: centavos(200_000),
    paidAt: at,
  };
  const applied = takePayment(owing, payment, RULES_WITHOUT_SERIES);
  const paid = preview(owing, [applied], { debtorId: MARIA, at });
  const closing = { type: 'dispute-closed' as const, credorId: AURORA, outcome: 'upheld' as const };
  const closed = preview(paid, [closing], { debtorId: MARIA, at });
  for (const known of [paid, closed])
    expect(ownHistoryOf(known, AURORA, { ...look, today: localDate('2026-11-21') })).toMatchObject({
      settledDebts: 1,
      worstDelay: null,
    });
});
