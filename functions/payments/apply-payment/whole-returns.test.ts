import { expect, test } from 'vitest';
import { eventsOfPagarme, PagarmeCharge } from '#shared/adapters/gateways/pagarme-webhook.ts';
import { OWED, paymentWorld } from '#shared/testing/payment-world.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { applyPayment } from './apply-payment.ts';

/** A gateway that tells states, as Pagar.me tells Maria's charge in one after the other. */
async function aCharge() {
  const world = await paymentWorld(applyPayment);
  const { txid } = world.paid(1);
  const told = (state: object) =>
    world.tell(
      eventsOfPagarme(
        PagarmeCharge.parse({
          id: 'ch_1',
          code: ChargeId.parse(txid),
          amount: OWED,
          paid_amount: OWED,
          currency: 'BRL',
          paid_at: '2026-03-15T14:00:00',
          updated_at: '2026-03-15T14:30:00',
          ...state,
        }),
      ),
    );
  return { ...world, told };
}

test('a payment that is contested after a part of it went back is owed whole again', async () => {
  const world = await aCharge();
  await world.told({ status: 'paid' });
  await world.told({ status: 'paid', canceled_amount: 10_000 });
  const contested = { status: 'chargedback', canceled_amount: 10_000 };
  expect(await world.told(contested)).toContain('charged-back');
  const maria = await world.maria();
  expect(maria).toMatchObject({
    debts: [{ status: 'open', ledger: { principalOpen: 100_000 } }],
    payments: [{ allocations: [], overpaid: 0, refunded: 10_000 }],
  });
  expect(await world.waiting('unknown')).toEqual([]);

  expect(await world.told(contested)).toBe('already-done');
  expect(await world.maria()).toEqual(maria);
});

test('a payment that went back whole has nothing left that could be contested', async () => {
  const world = await aCharge();
  await world.told({ status: 'refunded' });
  expect(await world.told({ status: 'chargedback', canceled_amount: OWED })).toBe('already-done');
  expect(await world.waiting('unknown')).toEqual([]);
});
