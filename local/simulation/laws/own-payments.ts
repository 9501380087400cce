import type { Fact, FactOf } from '#shared/domain/history/entry.ts';

export type OwnPayment = Pick<
  FactOf<'payment-applied'>,
  'paymentId' | 'credorId' | 'chargeId' | 'amount' | 'paidAt'
>;

/**
 * What was promised holds for whoever paid the whole in time, and has not got any of it back, or only once an agreement that it was
 * for had been kept.
 */
export function isPaidInTime(
  payment: OwnPayment,
  charge: FactOf<'charge-requested'>,
  facts: readonly Fact[],
  isKept: (debtIds: readonly string[], by: readonly Fact[]) => boolean,
): boolean {
  const { paidAt } = payment;
  const issued = facts.find(
    (fact) => fact.type === 'charge-issued' && fact.chargeId === charge.chargeId,
  );
  return (
    issued?.type === 'charge-issued' &&
    paidAt <= issued.expiresAt &&
    keptOf(payment, facts) + givenAfterKept() >= charge.amount
  );

  function givenAfterKept(): number {
    return facts.reduce(
      (sum, fact, index) =>
        fact.type === 'payment-refunded' &&
        fact.paymentId === payment.paymentId &&
        isKept(charge.debtIds, facts.slice(0, index))
          ? sum + fact.amount
          : sum,
      0,
    );
  }
}

/** What of a payment was neither given back nor taken by the payer's bank for good. */
export function keptOf({ paymentId, amount }: OwnPayment, facts: readonly Fact[]): number {
  let kept: number = amount;
  const taken = new Map<string, number>();
  for (const fact of facts) {
    if (!('paymentId' in fact) || fact.paymentId !== paymentId) continue;
    if (fact.type === 'payment-refunded') kept -= fact.amount - (fact.fromChargeback?.amount ?? 0);
    if (fact.type === 'payment-charged-back')
      taken.set(fact.chargebackId, fact.reversedBefore ? 0 : fact.amount);
    if (fact.type === 'chargeback-reversed') taken.set(fact.chargebackId, 0);
  }
  for (const amountTaken of taken.values()) kept -= amountTaken;
  return kept;
}
