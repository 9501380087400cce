import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import bcb from '#shared/testing/fixtures/brazil/cet.json' with { type: 'json' };
import { priceParcels } from './price.ts';
import { totalCost } from './total-cost.ts';

test('of the Central Bank’s own example', () => {
  const pmt = centavos(Math.round(bcb.pmt * 100));
  const cost = totalCost(centavos(bcb.net * 100), Array(bcb.n).fill(pmt));
  expect(cost.monthly).toBeCloseTo(bcb.monthlyPct, 2);
  expect(cost.yearly).toBeCloseTo(bcb.annualPct, 1);
});

test('of a plan without fees is the rate of the plan', () => {
  const parcels = priceParcels(centavos(82_000), 8, 100).map(({ amount }) => amount);
  expect(totalCost(centavos(82_000), parcels).monthly).toBeCloseTo(1, 2);
});

test('of parcels without interest is nothing', () => {
  const { monthly, yearly } = totalCost(centavos(300), [
    centavos(100),
    centavos(100),
    centavos(100),
  ]);
  expect([monthly, yearly]).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
});
