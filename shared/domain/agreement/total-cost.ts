import assert from 'node:assert/strict';
import type { Centavos } from '#shared/domain/values/money.ts';

/** Percent a month and a year, for people to read: nothing is computed from them. */
export type TotalCost = { readonly monthly: number; readonly yearly: number };

const HALVINGS = 60;
const MONTHS_PER_YEAR = 12;

/**
 * _Custo efetivo total_: the rate at which what is paid, month after month, is worth what was received, with every fee and tax in
 * it (CDC art. 52; the formula of Res. CMN 4.881/2020). A year's is (1 + m)^12 − 1.
 *
 * @param received what the debtor has of it now: the financed amount less fees and taxes
 * @param payments one a month, the first after a month; no less in all than was received
 */
export function totalCost(received: Centavos, payments: readonly Centavos[]): TotalCost {
  const paid = payments.reduce<number>((sum, amount) => sum + amount, 0);
  assert(received > 0 && paid >= received, `${paid} are paid for ${received}`);
  const worthAt = (rate: number): number =>
    payments.reduce((sum, amount, index) => sum + amount / (1 + rate) ** (index + 1), 0);
  let [least, most] = [0, 1];
  while (worthAt(most) > received) most *= 2;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (least + most) / 2;
    if (worthAt(middle) > received) least = middle;
    else most = middle;
  }
  return { monthly: most * 100, yearly: ((1 + most) ** MONTHS_PER_YEAR - 1) * 100 };
}
