import { expect, test } from 'vitest';
import { OWED, paymentWorld } from '#shared/testing/payment-world.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { applyPayment } from './apply-payment.ts';

const PART = 30_000;

test.each([
  ['chargeback', 'chargedBack', 'charged-back'],
  ['refund', 'refunded', 'refunded'],
] as const)(
  'a %s that waits for a person waits no longer once it is told again and its payment is known',
  async (_, back, outcome) => {
    const world = await paymentWorld(applyPayment);
    await world.tell([world[back](PART)], { receives: 6 });
    expect(await world.waiting('unknown')).toHaveLength(1);
    await world.tell([world.paid(OWED)]);
    expect(await world.waiting('unknown')).toHaveLength(1);
    expect(await world.tell([world[back](PART)])).toBe(outcome);
    expect(await world.waiting('unknown')).toEqual([]);
    expect((await world.maria()).debts).toMatchObject([{ ledger: { principalOpen: PART } }]);
  },
);

test('a chargeback that is taken in the moment in which it would be listed does not wait for a person', async () => {
  const world = await paymentWorld(applyPayment);
  // The webhook is written before.
  beforeWrite(world.table, 2, async () => {
    await world.tell([world.paid(OWED)]);
    expect(await world.tell([world.chargedBack(PART)])).toBe('charged-back');
  });
  await world.tell([world.chargedBack(PART)], { receives: 6 });
  expect(await world.waiting('unknown')).toEqual([]);
  expect((await world.maria()).payments).toMatchObject([{ chargebacks: [{ amount: PART }] }]);
});
