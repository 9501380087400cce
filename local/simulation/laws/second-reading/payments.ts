import type { Fact, FactOf } from '#shared/domain/history/entry.ts';

export type OwnPayment = Pick<
  FactOf<'payment-applied'>,
  'paymentId' | 'credorId' | 'chargeId' | 'amount' | 'paidAt' | 'continues' | 'debtIds'
>;

/**
 * What was promised holds for whoever paid the whole in time, unless their bank took some of it back; what one total grew by in time
 * is of that whole.
 */
export function isPaidInTime(
  payment: OwnPayment,
  charge: FactOf<'charge-requested'>,
  facts: readonly Fact[],
): boolean {
  const issued = facts.find(
    (fact) => fact.type === 'charge-issued' && fact.chargeId === charge.chargeId,
  );
  if (issued?.type !== 'charge-issued' || payment.paidAt > issued.expiresAt) return false;
  const came = facts.reduce(
    (sum, fact) =>
      fact.type === 'payment-applied' &&
      fact.chargeId === charge.chargeId &&
      fact.paidAt <= issued.expiresAt &&
      (fact.continues ?? fact.paymentId) === (payment.continues ?? payment.paymentId)
        ? sum + receivedOf(fact, facts)
        : sum,
    0,
  );
  return came >= charge.amount;
}

/** What was paid by it: all but what the payer's bank took. */
export const receivedOf = (
  { paymentId, amount }: Pick<OwnPayment, 'paymentId' | 'amount'>,
  facts: readonly Fact[],
): number => amount - takenByBank(paymentId, facts);

/** What of a payment was neither given back nor taken by the payer's bank for good. */
export function keptOf({ paymentId, amount }: OwnPayment, facts: readonly Fact[]): number {
  const refunded = facts.reduce(
    (sum, fact) =>
      fact.type === 'payment-refunded' && fact.paymentId === paymentId ? sum + fact.amount : sum,
    0,
  );
  return amount - refunded - takenByBank(paymentId, facts);
}

/** What the payer's bank holds of it now. */
export function takenByBank(paymentId: string, facts: readonly Fact[]): number {
  const taken = new Map<string, number>();
  for (const fact of facts) {
    if (!('paymentId' in fact) || fact.paymentId !== paymentId) continue;
    if (fact.type === 'payment-refunded' && fact.fromChargeback) {
      const { chargebackId, amount } = fact.fromChargeback;
      taken.set(chargebackId, (taken.get(chargebackId) ?? 0) - amount);
    }
    if (fact.type === 'payment-charged-back')
      taken.set(fact.chargebackId, fact.reversedBefore ? 0 : fact.amount);
    if (fact.type === 'chargeback-reversed') taken.set(fact.chargebackId, 0);
  }
  return [...taken.values()].reduce((sum, amount) => sum + amount, 0);
}
