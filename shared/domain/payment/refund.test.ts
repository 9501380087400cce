import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { refundPayment } from './refund.ts';
import { takePayment } from './take-payment.ts';

const now = instant('2026-06-01T12:00:00.000Z');
const paymentId = paymentIdOf('sandbox', 'E1');

const paid = (
  record: RegisteredRecord,
  amount: number,
  id = 'E1',
  paidAt = '2026-03-15T15:00:00.000Z',
) =>
  preview(
    record,
    [
      takePayment(
        record,
        {
          paymentId: paymentIdOf('sandbox', id),
          credorId: AURORA,
          gateway: 'sandbox',
          chargeId: null,
          amount: centavos(amount),
          paidAt: instant(paidAt),
        },
        RULES_WITHOUT_SERIES,
      ),
    ],
    { debtorId: MARIA, at: now },
  );

function refunded(record: RegisteredRecord, amount: number, refundId = 'R1'): RegisteredRecord {
  const answer = refundPayment(
    record,
    { paymentId, refundId, amount: centavos(amount) },
    RULES_WITHOUT_SERIES,
  );
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  return preview(record, [answer.fact], { debtorId: MARIA, at: now });
}

test('a payment that goes back whole leaves the debt as if it had never come', () => {
  const after = refunded(paid(aRecord(), 102_167), 102_167);
  expect(after.debts).toEqual(aRecord().debts);
  expect(after.payments[0]).toMatchObject({ refunded: 102_167, allocations: [], overpaid: 0 });
});

test('what was overpaid goes back first, and the debt stays settled', () => {
  const after = refunded(paid(aRecord(), 112_167), 10_000);
  expect(after.debts[0]?.status).toBe('settled');
  expect(after.payments[0]).toMatchObject({ overpaid: 0, refunded: 10_000 });
});

test('a payment that goes back in part leaves the debt owing that part', () => {
  const after = refunded(paid(aRecord(), 102_167), 2_167);
  expect(after.debts[0]).toMatchObject({ status: 'open', ledger: { principalOpen: 2_167 } });
});

test('when the first of two payments goes back, the second is what pays the debt', () => {
  const twice = paid(paid(aRecord(), 102_167), 102_167, 'E2', '2026-03-15T16:00:00.000Z');
  expect(twice.payments[1]).toMatchObject({ overpaid: 102_167 });
  const after = refunded(twice, 102_167);
  expect(after.debts[0]?.status).toBe('settled');
  expect(after.payments[1]).toMatchObject({ overpaid: 0 });
});

test.each([
  ['of a payment that we do not know', aRecord(), 1, 'unknown-payment'],
  ['larger than the payment', paid(aRecord(), 500), 501, 'too-much'],
])('a refund %s is not applied', (_, record, amount, outcome) => {
  const refund = { paymentId, refundId: 'R1', amount: centavos(amount) };
  expect(refundPayment(record, refund, RULES_WITHOUT_SERIES)).toEqual({ outcome });
});

test('paying any amount and giving it back, in two parts, restores the ledgers', () => {
  const amount = fc.integer({ min: 2, max: 200_000 });
  fc.assert(
    fc.property(amount, amount, (first, second) => {
      const before = paid(aRecord(), first, 'E0', '2026-03-12T15:00:00.000Z');
      const after = paid(before, second);
      const part = Math.floor(second / 2);
      const restored = refunded(refunded(after, part), second - part, 'R2');
      expect(restored.debts.map(({ ledger }) => ledger)).toEqual(
        before.debts.map(({ ledger }) => ledger),
      );
      expect(restored.payments[0]).toEqual(before.payments[0]);
    }),
  );
});

test('an example of the books: a part goes to interest, fine and principal, and what goes back is owed again', () => {
  const part = paid(aRecord(), 50_000, 'E1', '2026-03-20T15:00:00.000Z');
  expect(part.payments[0]?.allocations).toMatchObject([
    { interest: 333, fine: 2_000, principal: 47_667 },
  ]);
  expect(part.debts[0]?.ledger).toMatchObject({ principalOpen: 52_333, fineCharged: true });
  const tenDaysOn = lateChargesOn(
    aDebtOf(part),
    localDate('2026-03-30'),
    true,
    RULES_WITHOUT_SERIES,
  );
  expect(tenDaysOn).toMatchObject({ interest: 174, fine: 0, total: 52_507 });

  const whole = paid(aRecord(), 102_333, 'E1', '2026-03-20T15:00:00.000Z');
  expect(whole.debts[0]?.status).toBe('settled');
  const back = refunded(whole, 50_000);
  expect(back.payments[0]?.allocations).toMatchObject([
    { interest: 333, fine: 2_000, principal: 50_000 },
  ]);
  expect(back.debts[0]?.ledger).toMatchObject({
    principalOpen: 50_000,
    accruedThrough: '2026-03-20',
  });
});

test('what the creditor gives back is owed, and not the discount of whoever paid all in time', () => {
  const discount = { until: localDate('2026-03-15'), amount: centavos(10_000) };
  const { terms, ...debt } = aDebt({ dueDate: localDate('2026-03-20') });
  const start = { ...aRecord(), debts: [{ ...debt, terms: { ...terms, discount } }] };
  const whole = paid(start, 90_000);
  expect(whole.debts[0]?.status).toBe('settled');
  const part = refunded(whole, 1);
  expect(aDebtOf(part).ledger.principalOpen).toBe(1);
  expect(aDebtOf(refunded(part, 89_999, 'R2')).ledger.principalOpen).toBe(90_000);
});

function aDebtOf({ debts: [debt] }: RegisteredRecord) {
  if (!debt) throw new Error('no debt');
  return debt;
}
