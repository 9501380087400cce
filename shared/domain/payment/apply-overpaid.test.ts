import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES as rules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { chargeIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { agreed } from '#shared/testing/agreements.ts';
import { AURORA, aDebt, aRecord, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { applyOverpaid } from './apply-overpaid.ts';
import { refundPayment } from './refund.ts';
import { takePayment } from './take-payment.ts';

const paymentId = paymentIdOf('sandbox', 'E1');
const context = { debtorId: MARIA, at: instant('2026-06-01T12:00:00.000Z') };
const other = aDebt({
  externalId: 'B',
  principal: centavos(50_000),
  dueDate: localDate('2026-04-10'),
});
const elsewhere = aDebt({ credorId: HORIZONTE, externalId: 'C' });

/** Maria paid R$ 1.200,00 of a charge of R$ 1.021,67 for her first debt only. */
function overpaid(): RegisteredRecord {
  const chargeId = chargeIdOf(MARIA, 'x');
  const charge = {
    chargeId,
    credorId: AURORA,
    debtIds: [aDebt().debtId],
    amount: centavos(102_167),
    forDate: localDate('2026-03-15'),
    number: 1,
    requestedAt: instant('2026-03-15T12:00:00.000Z'),
    status: 'issued' as const,
    gateway: 'sandbox',
    copiaECola: '0'.repeat(40),
    expiresAt: instant('2026-03-16T12:00:00.000Z'),
  };
  const record = aRecord({ debts: [aDebt(), other, elsewhere], charges: [charge] });
  const payment = {
    paymentId,
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId,
    amount: centavos(120_000),
    paidAt: instant('2026-03-15T15:00:00.000Z'),
  };
  return preview(record, [takePayment(record, payment, rules)], context);
}

function applied(record: RegisteredRecord): RegisteredRecord {
  const answer = applyOverpaid(record, { paymentId, debtIds: [other.debtId] }, rules);
  if (answer.outcome !== 'applied') throw new Error(answer.outcome);
  return preview(record, [answer.fact], context);
}

test('what was paid too much pays another debt of the same credor, as on the day when it came', () => {
  const after = applied(overpaid());
  expect(after.payments[0]).toMatchObject({
    overpaid: 0,
    allocations: [
      { debtId: aDebt().debtId, principal: 100_000 },
      { debtId: other.debtId, principal: 17_833, fine: 0, interest: 0 },
    ],
  });
  expect(after.debts[1]?.ledger.principalOpen).toBe(32_167);
});

test('it is applied once, and never to a debt of another credor', () => {
  const nothing = { outcome: 'nothing-to-apply' };
  const ask = { paymentId, debtIds: [other.debtId] };
  expect(applyOverpaid(applied(overpaid()), ask, rules)).toEqual(nothing);
  const foreign = { paymentId, debtIds: [elsewhere.debtId] };
  expect(applyOverpaid(overpaid(), foreign, rules)).toEqual(nothing);
});

test('when the payment goes back in part, what it was charged for stays paid the longest', () => {
  const record = applied(overpaid());
  const refund = { paymentId, refundId: 'R1', amount: centavos(17_833) };
  const answer = refundPayment(record, refund, rules);
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  const after = preview(record, [answer.fact], context);
  expect(after.debts.map(({ status }) => status)).toEqual(['settled', 'open', 'open']);
  expect(after.debts[1]?.ledger.principalOpen).toBe(50_000);
});

test('what was paid too much goes to no debt that rests in an agreement, which would go on asking for it', () => {
  const resting = agreed(overpaid(), 0, context.at);
  expect(resting.debts.find(({ debtId }) => debtId === other.debtId)?.status).toBe('agreed');
  const ask = { paymentId, debtIds: [other.debtId] };
  expect(applyOverpaid(resting, ask, rules)).toEqual({ outcome: 'nothing-to-apply' });
});
