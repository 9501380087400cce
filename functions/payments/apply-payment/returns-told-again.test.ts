import { expect, test } from 'vitest';
import { OWED, paymentWorld } from '#shared/testing/payment-world.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import { instant } from '#shared/testing/records.ts';
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

test('a chargeback that waits for a person is listed once, and found again, whatever moment its gateway names', async () => {
  const world = await paymentWorld(applyPayment);
  const back = world.chargedBack(PART);
  if (back.kind !== 'chargeback') throw new Error(back.kind);
  const later = { ...back, chargedBackAt: instant('2026-03-15T15:30:00.000Z') };
  for (const told of [back, later]) await world.tell([told], { receives: 6 });
  expect(await world.waiting('unknown')).toHaveLength(1);
  await world.tell([world.paid(OWED), later]);
  expect(await world.waiting('unknown')).toEqual([]);
});

test('a chargeback that is listed in the moment in which it is taken waits no longer', async () => {
  const world = await paymentWorld(applyPayment);
  const back = world.chargedBack(PART);
  await world.tell([back], { receives: 6 });
  const [line] = await world.waiting('unknown');
  const other = await paymentWorld(applyPayment);
  await other.tell([other.paid(OWED)]);
  // The webhook is written before.
  beforeWrite(other.table, 2, async () => {
    const claim = { kind: 'listed-chargeback', cause: 'sandbox#E1#C1' };
    if (line) await putUnreconciled(other.table, line, { claim });
    expect(await other.waiting('unknown')).toHaveLength(1);
  });
  expect(await other.tell([back])).toBe('charged-back');
  expect(await other.waiting('unknown')).toEqual([]);
});

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
