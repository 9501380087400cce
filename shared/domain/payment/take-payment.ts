import assert from 'node:assert/strict';
import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { answeredContact } from '#shared/domain/next-action/answer.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { type Payment, withdrawnOf } from './payment.ts';
import { comesBefore, replay, restatements, statedSplit } from './replay.ts';
import { restsLetGo } from './rests-let-go.ts';
import { splitPayment } from './split-payment.ts';

/** A payment that is new to us. */
export type NewPayment = Pick<
  Payment,
  | 'paymentId'
  | 'credorId'
  | 'gateway'
  | 'chargeId'
  | 'amount'
  | 'paidAt'
  | 'continues'
  | 'paidBy'
  | 'strategy'
  | 'tolerance'
  | 'debtIds'
>;

/**
 * The fact that a payment came in, and how it is split. Payments count in the order in which they were made, not in
 * which we heard of them: one that becomes known late has the later ones split anew, so any order of arrival leads
 * to the same ledgers.
 */
export function takePayment(
  record: RegisteredRecord,
  payment: NewPayment,
  rules: MoneyRules,
): FactOf<'payment-applied'> {
  const booked = bookedAt(record, payment.credorId);
  const known = record.payments.filter(({ credorId }) => credorId === payment.credorId);
  const fresh = { ...payment, allocations: [], overpaid: ZERO_CENTAVOS, refunded: ZERO_CENTAVOS };
  const answers = answeredContact(record, payment);
  const answer = answers && { answers };
  // What a total grew by may have its first part pay what the charge promised for the whole.
  const isLast = known.every((earlier) => comesBefore(earlier, payment));
  const isAfterRests = restsLetGo(record, payment.credorId).every(({ at }) => at <= payment.paidAt);
  const isHeld = known.some((earlier) => withdrawnOf(earlier) > 0);
  if (isLast && isAfterRests && !isHeld && payment.continues === undefined) {
    const { ledgers, ...split } = splitPayment(record, record.debts, fresh, [fresh], rules);
    return {
      type: 'payment-applied',
      ...payment,
      ...booked,
      ...statedSplit(split),
      ledgers,
      ...answer,
    };
  }
  const { splits, ledgers } = replay(record, payment.credorId, [...known, fresh], rules);
  const own = splits.find(({ paymentId }) => paymentId === payment.paymentId);
  assert(own !== undefined, 'a replay splits every payment');
  return {
    type: 'payment-applied',
    ...payment,
    ...booked,
    ...own,
    ledgers,
    restated: restatements(known, splits),
    ...answer,
  };
}
