import type { Fact } from '#shared/domain/history/entry.ts';

/**
 * What a fact adds to the money that came in and stayed, in centavos: a payment adds, what goes back or is charged back
 * takes away, a chargeback undone adds again. Zero for every other fact.
 */
export function keptByFact(fact: Fact): number {
  switch (fact.type) {
    case 'payment-applied':
    case 'chargeback-reversed':
      return fact.amount;
    case 'payment-refunded':
      return (fact.fromChargeback?.amount ?? 0) - fact.amount;
    case 'payment-charged-back':
      return fact.reversedBefore ? 0 : 0 - fact.amount;
    default:
      return 0;
  }
}
