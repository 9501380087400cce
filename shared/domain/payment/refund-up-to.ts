import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { type Centavos, subtractCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { type RefundAnswer, refundPayment } from './refund.ts';

/**
 * Money that went back, told as all that went back of a payment until now: what is new of it is refunded. Sums only
 * grow, so one that comes late or again says nothing new. What the team gave back by other ways is in no gateway's sum.
 */
export function refundUpTo(
  record: RegisteredRecord,
  { paymentId, amount }: { readonly paymentId: PaymentId; readonly amount: Centavos },
  rules: MoneyRules,
): RefundAnswer | { readonly outcome: 'already-known' } {
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return { outcome: 'unknown-payment' };
  const told = subtractCentavos(payment.refunded, payment.refundedByHand ?? ZERO_CENTAVOS);
  if (amount <= told) return { outcome: 'already-known' };
  const fresh = subtractCentavos(amount, told);
  return refundPayment(record, { paymentId, refundId: `up-to-${amount}`, amount: fresh }, rules);
}
