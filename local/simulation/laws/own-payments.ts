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
