import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  subtractCentavos,
} from '#shared/domain/values/money.ts';
import { isByHand, UNDONE } from './by-hand.ts';
import { type Chargeback, keptOf, type Payment, withoutRefunded } from './payment.ts';
import { restateWith } from './restate.ts';

export type RefundAnswer =
  | { readonly outcome: 'refunded'; readonly fact: FactOf<'payment-refunded'> }
  | { readonly outcome: 'unknown-payment' }
  /** It would fit if a chargeback that stands were reversed, which may be on its way. */
  | { readonly outcome: 'withdrawn-now' }
  /** More than is left of the payment. */
  | { readonly outcome: 'too-much' };

/**
 * Money that went back to the debtor, whole or in part. What was overpaid goes back first; of the rest, the debts owe
 * again what went back, and nothing of what a charge, a discount or a tolerance had spared: the creditor gave it back by its own act
 * (Código Civil art. 396 and 422). What a chargeback of all that was left holds may turn out to have gone back before it: the
 * chargeback then held that much less, whichever of the two was told first. So may what somebody of the team booked as contested, which
 * only a person sees: a return of that very amount, or of more than is left besides, is the gateway's own word for the same money.
 */
export function refundPayment(
  record: RegisteredRecord,
  refund: {
    readonly paymentId: PaymentId;
    readonly refundId: string;
    readonly amount: Centavos;
  },
  rules: MoneyRules,
): RefundAnswer {
  const { paymentId, refundId, amount } = refund;
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return { outcome: 'unknown-payment' };
  if (amount > subtractCentavos(payment.amount, payment.refunded)) return { outcome: 'too-much' };
  // What the team itself gives back is no gateway's word about what it booked.
  const contests = isByHand(refundId) ? [] : standingOf(payment).filter(isBookedContest);
  const same = contests.find((known) => known.amount === amount);
  const missing = same ? amount : centavos(Math.max(0, amount - keptOf(payment)));
  const wholes = standingOf(payment).filter(({ whole }) => whole);
  const held = same ?? [...wholes, ...contests].find((known) => known.amount >= missing);
  if (missing > 0 && held === undefined) return { outcome: 'withdrawn-now' };
  const fromChargeback =
    missing > 0 && held ? { chargebackId: held.chargebackId, amount: missing } : undefined;

  const { credorId } = payment;
  const changed = {
    ...withoutRefunded(payment, fromChargeback),
    refunded: addCentavos(payment.refunded, amount),
  };
  const booked = bookedAt(record, credorId);
  const fact = {
    type: 'payment-refunded' as const,
    paymentId,
    credorId,
    ...booked,
    refundId,
    amount,
    ...(fromChargeback && { fromChargeback }),
  };
  return { outcome: 'refunded', fact: { ...fact, ...restateWith(record, changed, rules) } };
}

const standingOf = ({ chargebacks = [] }: Payment): readonly Chargeback[] =>
  chargebacks.filter(({ status }) => status === 'withdrawn');

/** A contest that the team booked; a payment that it undid was none, and nothing of it goes back. */
const isBookedContest = ({ chargebackId }: Chargeback): boolean =>
  isByHand(chargebackId) && chargebackId !== UNDONE;
