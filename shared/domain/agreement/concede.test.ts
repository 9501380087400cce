import { expect, test } from 'vitest';
import { askedAt } from '#shared/testing/agreements.ts';
import { aRecord, instant } from '#shared/testing/records.ts';
import { simulate } from './offers.ts';

/** R$ 1.000,00 ninety days late: 20,00 of fine and 30,00 of interest. */
const JUNE_8 = instant('2026-06-08T15:00:00.000Z');

test('of each part is let go its own share', () => {
  const discount = { fineBps: 8_000, interestBps: 6_600, principalBps: 250 };
  const answer = simulate(askedAt(aRecord(), JUNE_8), { parcels: 0, discount });
  expect(answer.outcome === 'offer' && answer.offer).toMatchObject({
    debts: [{ discount: { fine: 1_600, interest: 1_980, principal: 2_500 } }],
    total: 105_000 - 6_080,
  });
});
