import { expect, test } from 'vitest';
import type { Gateway, GatewayEvent } from '#shared/adapters/gateways/gateway.ts';
import { OWED, paymentWorld, plainGateway } from '#shared/testing/payment-world.ts';
import { applyPayment } from './apply-payment.ts';

const aWorld = (gateway?: Gateway) => paymentWorld(applyPayment, gateway);

test('one event that must wait does not stop the others of its batch', async () => {
  const world = await aWorld();
  const early = world.refunded(5, 'R9', 'E9');
  const told = world.tell([early, world.paid(OWED)]);
  await expect(told).rejects.toThrow(expect.objectContaining({ name: 'PaymentNotKnownYet' }));
  expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test('a webhook that anyone could have sent moves no money unless the gateway confirms it', async () => {
  const liar = await aWorld(plainGateway([]));
  expect(await liar.tell([liar.paid(OWED)], { strength: 'weak' })).toBe('empty');
  expect(await liar.maria()).toMatchObject({ payments: [], debts: [{ status: 'open' }] });

  const truth: GatewayEvent[] = [];
  const honest = await aWorld(plainGateway(truth));
  truth.push(honest.paid(OWED));
  expect(await honest.tell([honest.paid(999_999)], { strength: 'weak' })).toBe('applied');
  expect(await honest.maria()).toMatchObject({ payments: [{ amount: OWED }] });
});

test('what the gateway sent and nobody can read fails until a person looks, and stops no other', async () => {
  const world = await aWorld();
  const unreadable = expect.objectContaining({ name: 'UnreadableWebhook' });
  await expect(world.tell('not json')).rejects.toThrow(unreadable);
  const batch: GatewayEvent[] = [{ kind: 'unreadable' }, world.paid(OWED)];
  await expect(world.tell(batch)).rejects.toThrow(unreadable);
  expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test('nonsense that anyone could have sent ends there', async () => {
  const world = await aWorld();
  expect(await world.tell('not json', { strength: 'weak' })).toBe('ignored-unreadable');
});

test('one Pix that the gateway cannot confirm now does not stop the others of its batch', async () => {
  const truth: GatewayEvent[] = [];
  const world = await aWorld({
    ...plainGateway(truth),
    refetch: async (event) => {
      if ('gatewayPaymentId' in event && event.gatewayPaymentId === 'E57') throw new Error('503');
      return truth;
    },
  });
  truth.push(world.paid(OWED));
  const told = [world.paid(1, 'E57'), world.paid(OWED)];
  await expect(world.tell(told, { strength: 'weak' })).rejects.toThrow('503');
  expect(await world.maria()).toMatchObject({ payments: [{ amount: OWED }] });
});
