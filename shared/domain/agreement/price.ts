import assert from 'node:assert/strict';
import {
  addCentavos,
  type Centavos,
  centavos,
  percentOf,
  subtractCentavos,
} from '#shared/domain/values/money.ts';

/** One parcel: what is paid, and how much of it is interest of its month. */
export type Parcel = { readonly amount: Centavos; readonly interest: Centavos };

const BPS_PER_WHOLE = 10_000n;

/**
 * Parcels by the Price table: all alike, the last one taking what rounding left. The parcel and each month's interest
 * are rounded once, half up: PMT = PV × i ÷ (1 − (1 + i)^−n).
 *
 * @param monthlyBps above zero
 */
export function priceParcels(financed: Centavos, count: number, monthlyBps: number): Parcel[] {
  assert(monthlyBps > 0 && count >= 1, 'Price needs a rate and a parcel');
  const payment = pricePayment(financed, count, monthlyBps);
  const parcels: Parcel[] = [];
  let balance = financed;
  for (let number = 1; number <= count; number += 1) {
    const interest = percentOf(balance, monthlyBps);
    const grown = addCentavos(balance, interest);
    const amount = number === count || payment > grown ? grown : payment;
    parcels.push({ amount, interest });
    balance = subtractCentavos(grown, amount);
  }
  assert(balance === 0, 'the last parcel pays what is left');
  return parcels;
}

/**
 * What an amount of later is worth now by the same table, rounded once, half up: discounted for whole months, and grown by the
 * days of the running month that have passed, PV = A × (1 + i × passed ÷ days) ÷ (1 + i)^n.
 *
 * @param months to the end of the amount's own month, counted from the beginning of the running one
 * @param month whole days, and those that have passed, at most all
 */
export function presentValue(
  amount: Centavos,
  monthlyBps: number,
  months: number,
  month: { readonly days: number; readonly passed: number },
): Centavos {
  const { days, passed } = month;
  assert(days >= 1 && passed >= 0 && passed <= days, `no month: ${passed} of ${days} days`);
  const whole = BPS_PER_WHOLE ** BigInt(months);
  const grown = (BPS_PER_WHOLE + BigInt(monthlyBps)) ** BigInt(months);
  const running = BPS_PER_WHOLE * BigInt(days);
  const numerator = whole * (running + BigInt(monthlyBps) * BigInt(passed));
  const divisor = grown * running;
  return centavos(Number((2n * BigInt(amount) * numerator + divisor) / (2n * divisor)));
}

/** In whole numbers throughout: (1 + i)^n is a fraction over 10000^n. */
function pricePayment(financed: Centavos, count: number, monthlyBps: number): Centavos {
  const grown = (BPS_PER_WHOLE + BigInt(monthlyBps)) ** BigInt(count);
  const whole = BPS_PER_WHOLE ** BigInt(count);
  const divisor = BPS_PER_WHOLE * (grown - whole);
  const twice = 2n * BigInt(financed) * BigInt(monthlyBps) * grown + divisor;
  return centavos(Number(twice / (2n * divisor)));
}
