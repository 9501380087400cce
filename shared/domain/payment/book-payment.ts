import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { atTime, type Instant, localDateOf, toInstant } from '#shared/domain/values/zone.ts';
import { HAND_GATEWAY, type PaidBy, UNDONE } from './by-hand.ts';
import { chargeBack } from './chargeback.ts';
import { keptOf, type Payment } from './payment.ts';
import { type NewPayment, takePayment } from './take-payment.ts';

/** How long ago it may have been paid: what is older was known to the creditor when they sent the debt, or is a slip of the year. */
const DAYS_BACK_MAX = 366;

export type HandPayment = {
  readonly credorId: CredorId;
  /** Whoever asks again with the same key means the same payment. */
  readonly key: string;
  readonly amount: Centavos;
  readonly paidOn: LocalDate;
  readonly paidBy: PaidBy;
  /** What it pays. */
  readonly debtIds: DebtId[];
};

export type Booking =
  | { readonly outcome: 'booked'; readonly fact: FactOf<'payment-applied'> }
  /** It was booked before, word by word. */
  | { readonly outcome: 'already-booked' }
  /** Another payment was booked under this key. */
  | { readonly outcome: 'key-taken'; readonly known: Payment }
  | { readonly outcome: 'bad-day'; readonly from: LocalDate; readonly to: LocalDate };

/**
 * Money that came by no gateway, booked by somebody of the team: a payment like any other, valued on the day on which it was made.
 *
 * @param now the day is noon, as of gateways that tell no hour, and never ahead of it
 */
export function bookPayment(
  record: RegisteredRecord,
  { key, paidOn, ...payment }: HandPayment,
  settlement: Pick<NewPayment, 'strategy' | 'tolerance'>,
  now: Instant,
  rules: MoneyRules,
): Booking {
  const { debtorId, zone } = record.debtor;
  const paymentId = paymentIdOf(HAND_GATEWAY, `${debtorId}/${key}`);
  const known = record.payments.find((one) => one.paymentId === paymentId);
  if (known) {
    const isSame =
      known.credorId === payment.credorId &&
      known.amount === payment.amount &&
      known.paidBy === payment.paidBy &&
      localDateOf(known.paidAt, zone) === paidOn;
    return isSame ? { outcome: 'already-booked' } : { outcome: 'key-taken', known };
  }
  const to = localDateOf(now, zone);
  const from = addDays(to, -DAYS_BACK_MAX);
  if (paidOn < from || paidOn > to) return { outcome: 'bad-day', from, to };
  const noon = toInstant(atTime(paidOn, '12:00'), zone);
  const paidAt = noon < now ? noon : now;
  const told = { ...payment, paymentId, gateway: HAND_GATEWAY, chargeId: null, paidAt };
  return { outcome: 'booked', fact: takePayment(record, { ...told, ...settlement }, rules) };
}

export type Undoing =
  | { readonly outcome: 'undone'; readonly fact: FactOf<'payment-charged-back'> }
  | { readonly outcome: 'already-undone' }
  /** A gateway told of it, and tells what becomes of it. */
  | { readonly outcome: 'not-by-hand' }
  /** It has gone back already. */
  | { readonly outcome: 'nothing-left' };

/** A booking that was a slip: the debts owe as if it had never been paid. */
export function undoBooking(
  record: RegisteredRecord,
  payment: Payment,
  rules: MoneyRules,
): Undoing {
  if (payment.gateway !== HAND_GATEWAY) return { outcome: 'not-by-hand' };
  if (payment.chargebacks?.some(({ chargebackId }) => chargebackId === UNDONE))
    return { outcome: 'already-undone' };
  const amount = keptOf(payment);
  if (amount === 0) return { outcome: 'nothing-left' };
  const { paymentId } = payment;
  const answer = chargeBack(record, { paymentId, chargebackId: UNDONE, amount }, rules);
  return answer.outcome === 'charged-back' && answer.fact.type === 'payment-charged-back'
    ? { outcome: 'undone', fact: answer.fact }
    : { outcome: 'nothing-left' };
}
