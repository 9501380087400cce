import { isOfKept } from '#shared/domain/agreement/agreement-figures.ts';
import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import {
  addCentavos,
  type Centavos,
  subtractCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { keptOf } from './payment.ts';
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
 * again as if it had never been paid.
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
  if (amount > keptOf(payment)) return { outcome: 'withdrawn-now' };

  const { credorId } = payment;
  const charge = record.charges.find(({ chargeId }) => chargeId === payment.chargeId);
  const afterKept = isOfKept(record, charge?.debtIds ?? []);
  const changed = {
    ...payment,
    refunded: addCentavos(payment.refunded, amount),
    ...(afterKept && {
      refundedAfterKept: addCentavos(payment.refundedAfterKept ?? ZERO_CENTAVOS, amount),
    }),
  };
  const booked = bookedAt(record, credorId);
  const fact = {
    type: 'payment-refunded' as const,
    paymentId,
    credorId,
    ...booked,
    refundId,
    amount,
    ...(afterKept && { afterKept }),
  };
  return { outcome: 'refunded', fact: { ...fact, ...restateWith(record, changed, rules) } };
}
