import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { addCentavos, type Centavos, subtractCentavos } from '#shared/domain/values/money.ts';
import { replay, restatements } from './replay.ts';

export type RefundAnswer =
  | { readonly outcome: 'refunded'; readonly fact: FactOf<'payment-refunded'> }
  | { readonly outcome: 'unknown-payment' }
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
): RefundAnswer {
  const { paymentId, refundId, amount } = refund;
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return { outcome: 'unknown-payment' };
  if (amount > subtractCentavos(payment.amount, payment.refunded)) return { outcome: 'too-much' };

  const { credorId } = payment;
  const known = record.payments.filter((other) => other.credorId === credorId);
  const after = known.with(known.indexOf(payment), {
    ...payment,
    refunded: addCentavos(payment.refunded, amount),
  });
  const { splits, ledgers } = replay(record, after);
  return {
    outcome: 'refunded',
    fact: {
      type: 'payment-refunded',
      paymentId,
      credorId,
      refundId,
      amount,
      ledgers,
      restated: restatements(known, splits),
    },
  };
}
