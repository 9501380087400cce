import type { Fact, FactOf } from '#shared/domain/history/entry.ts';

export type OwnPayment = Pick<
  FactOf<'payment-applied'>,
  'paymentId' | 'credorId' | 'chargeId' | 'amount' | 'paidAt'
>;

/** What was promised holds for whoever paid the whole in time, and has not got any of it back. */
export function isPaidInTime(
  payment: OwnPayment,
  charge: FactOf<'charge-requested'>,
  facts: readonly Fact[],
): boolean {
  const { paidAt } = payment;
  const issued = facts.find(
    (fact) => fact.type === 'charge-issued' && fact.chargeId === charge.chargeId,
  );
  return (
    issued?.type === 'charge-issued' &&
    paidAt <= issued.expiresAt &&
    keptOf(payment, facts) >= charge.amount
  );
}

/** What of a payment was neither given back nor taken by the payer's bank for good. */
export function keptOf({ paymentId, amount }: OwnPayment, facts: readonly Fact[]): number {
  let kept: number = amount;
  const taken = new Map<string, number>();
  for (const fact of facts) {
    if (!('paymentId' in fact) || fact.paymentId !== paymentId) continue;
    if (fact.type === 'payment-refunded') kept -= fact.amount;
    if (fact.type === 'payment-charged-back')
      taken.set(fact.chargebackId, fact.reversedBefore ? 0 : fact.amount);
    if (fact.type === 'chargeback-reversed') taken.set(fact.chargebackId, 0);
  }
  for (const amountTaken of taken.values()) kept -= amountTaken;
  return kept;
}
