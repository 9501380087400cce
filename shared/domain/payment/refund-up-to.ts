import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { type Centavos, subtractCentavos } from '#shared/domain/values/money.ts';
import { type RefundAnswer, refundPayment } from './refund.ts';

/**
 * Money that went back, told as all that went back of a payment until now: what is new of it is refunded. Sums only
 * grow, so one that comes late or again says nothing new.
 */
export function refundUpTo(
  record: RegisteredRecord,
  { paymentId, amount }: { readonly paymentId: PaymentId; readonly amount: Centavos },
  rules: MoneyRules,
): RefundAnswer | { readonly outcome: 'already-known' } {
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return { outcome: 'unknown-payment' };
  if (amount <= payment.refunded) return { outcome: 'already-known' };
  const fresh = subtractCentavos(amount, payment.refunded);
  return refundPayment(record, { paymentId, refundId: `up-to-${amount}`, amount: fresh }, rules);
}
