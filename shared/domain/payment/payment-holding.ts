import type { Centavos } from '#shared/domain/values/money.ts';
import { keptOf, type Payment } from './payment.ts';

/**
 * The payment that a bank means when it takes money back and names only the charge: the newest of its payments that was of
 * that amount, else the newest of which something is left.
 */
export function paymentHolding(
  payments: readonly Payment[],
  taken: { readonly gateway: string; readonly chargeId: string | null; readonly amount: Centavos },
): Payment | undefined {
  const newestFirst = payments
    .filter(({ gateway, chargeId }) => gateway === taken.gateway && chargeId === taken.chargeId)
    .filter((payment) => keptOf(payment) > 0)
    .toSorted((a, b) => (a.paidAt < b.paidAt ? 1 : -1));
  return newestFirst.find(({ amount }) => amount === taken.amount) ?? newestFirst[0];
}
