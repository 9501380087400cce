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
import { keptOf, withoutRefunded } from './payment.ts';
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
 * chargeback then held that much less, whichever of the two was told first.
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
  const missing = centavos(Math.max(0, amount - keptOf(payment)));
  const held = (payment.chargebacks ?? []).find(
    ({ whole, status, amount: taken }) => whole && status === 'withdrawn' && taken >= missing,
  );
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
