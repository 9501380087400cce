import type { FactOf } from '#shared/domain/history/entry.ts';

/** The facts that move money, and so what is owed. */
export type MoneyFact = FactOf<
  | 'payment-applied'
  | 'payment-refunded'
  | 'payment-charged-back'
  | 'chargeback-reversed'
  | 'chargeback-told'
  | 'overpayment-applied'
>;
