import { describe, expect, test } from 'vitest';
import { eventsOfIugu, IuguInvoice } from '#shared/adapters/gateways/iugu-webhook.ts';
import { eventsOfPagarme, PagarmeCharge } from '#shared/adapters/gateways/pagarme-webhook.ts';
import { OWED, paymentWorld } from '#shared/testing/payment-world.ts';
import { keptByFact } from '#shared/domain/payment/kept-by-fact.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
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

test('a part that went back before, and is told after the chargeback of all, ends as in the other order', async () => {
  const [late, early] = [await aCharge(), await aCharge()];
  await late.told({ status: 'paid' });
  await early.told({ status: 'paid' });
  await early.told({ status: 'paid', canceled_amount: 10_000 });
  const contested = { status: 'chargedback', canceled_amount: 10_000 };
  await early.told(contested);
  await late.told({ status: 'chargedback' });
  expect(await late.told(contested)).toContain('refunded');
  expect(await late.told(contested)).toBe('already-done');
  const moneyOf = async ({ maria }: typeof late) => {
    const { payments, debts } = await maria();
    return [payments.map(({ refunded, chargebacks }) => ({ refunded, chargebacks })), debts];
  };
  expect(await moneyOf(late)).toEqual(await moneyOf(early));
  expect(await late.waiting('unknown')).toEqual([]);

  // The creditor wins: what had gone back does not come again, and is counted as gone once.
  for (const world of [late, early]) await world.tell([world.reversed(OWED, 'whole', 'ch_1')]);
  expect(await moneyOf(late)).toEqual(await moneyOf(early));
  expect((await late.maria()).payments.map(keptOf)).toEqual([OWED - 10_000]);
  const facts = (await late.history()).map(({ fact }) => keptByFact(fact));
  expect(facts.reduce((sum, amount) => sum + amount, 0)).toBe(OWED - 10_000);
});

test('all of what a chargeback holds may turn out to have gone back before it', async () => {
  const world = await aCharge();
  await world.told({ status: 'paid' });
  await world.told({ status: 'chargedback' });
  expect(await world.told({ status: 'refunded' })).toContain('refunded');
  expect(await world.told({ status: 'chargedback' })).toBe('already-done');
  await world.tell([world.reversed(OWED, 'whole', 'ch_1')]);
  expect(await world.maria()).toMatchObject({
    payments: [{ refunded: OWED, allocations: [], overpaid: 0 }],
    debts: [{ status: 'open', ledger: { principalOpen: 100_000 } }],
  });
});

test('a refund that a chargeback of a told amount leaves no room for waits with a person', async () => {
  const world = await paymentWorld(applyPayment);
  await world.tell([world.paid(OWED), world.chargedBack(OWED)]);
  expect(await world.tell([world.refunded(10_000)], { receives: 6 })).toBe('refund-unmatched');
  expect(await world.waiting('unknown')).toMatchObject([
    { kind: 'refund-unmatched', amount: 10_000, status: 'open' },
  ]);
});

test('a payment that went back whole has nothing left that could be contested', async () => {
  const world = await aCharge();
  await world.told({ status: 'refunded' });
  expect(await world.told({ status: 'chargedback', canceled_amount: OWED })).toBe('already-done');
  expect(await world.waiting('unknown')).toEqual([]);
});

describe('an invoice that is paid in parts, of which the gateway tells the total', () => {
  async function anInvoice() {
    const world = await paymentWorld(applyPayment);
    const { txid } = world.paid(1);
    const told = (status: string, total: number, more: object = {}) =>
      world.tell(
        eventsOfIugu(
          IuguInvoice.parse({
            id: 'AAAAAAAAAAAA',
            order_id: txid,
            paid_at: '2026-03-15T12:00:00-03:00',
            status,
            total_paid_cents: total,
            ...more,
          }),
        ),
      );
    await told('partially_paid', 50_000);
    expect(await told('paid', OWED)).toBe('applied');
    return { ...world, told };
  }

  test('settles the debt with all that was paid, each part once', async () => {
    const { told, maria, waiting } = await anInvoice();
    expect(await told('paid', OWED)).toBe('already-done');
    expect(await told('partially_paid', 50_000)).toBe('already-done');
    const { debts, payments, cases } = await maria();
    expect(debts).toMatchObject([{ status: 'settled' }]);
    expect(cases).toMatchObject([{ status: 'settled' }]);
    expect(new Set(payments.map(({ amount }) => amount))).toEqual(new Set([50_000, OWED - 50_000]));
    expect(await waiting()).toEqual([]);
  });

  test('may go back in part and then whole, whatever part of it that is of', async () => {
    const { told, maria, waiting } = await anInvoice();
    expect(await told('partially_refunded', OWED, { refunded_cents: 60_000 })).toContain(
      'refunded',
    );
    const back = (await maria()).payments.map(({ refunded }) => refunded);
    expect(new Set(back)).toEqual(new Set([10_000, 50_000]));
    await told('refunded', OWED, { refunded_cents: OWED });
    expect(await maria()).toMatchObject({
      debts: [{ status: 'open', ledger: { principalOpen: 100_000 } }],
    });
    expect(await waiting('unknown')).toEqual([]);
  });

  test('is contested whole', async () => {
    const { told, maria, waiting } = await anInvoice();
    expect(await told('chargeback', OWED)).toContain('charged-back');
    expect(await maria()).toMatchObject({
      debts: [{ status: 'open', ledger: { principalOpen: 100_000 } }],
    });
    expect(await waiting('unknown')).toEqual([]);
  });
});
