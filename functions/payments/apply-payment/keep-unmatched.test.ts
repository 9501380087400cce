import { expect, test } from 'vitest';
import type { Gateway } from '#shared/adapters/gateways/gateway.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { debtorIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { OWED, paymentWorld, plainGateway } from '#shared/testing/payment-world.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aDebt, aDebtor, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { openChargeItem } from '#shared/table/open-charges.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { closeUnreconciled } from '#shared/table/close-unreconciled.ts';
import { unreconciledItem } from '#shared/table/unreconciled.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applyPayment } from './apply-payment.ts';

/** Maria's Pix was issued, as `issue-charge` leaves it. */
async function aWorld(gateway?: Gateway) {
  const world = await paymentWorld(applyPayment, gateway);
  await issue(world);
  return world;
}

async function issue(world: Awaited<ReturnType<typeof paymentWorld>>): Promise<void> {
  const [charge] = (await world.maria()).charges;
  if (!charge) throw new Error('no charge');
  const item = openChargeItem({
    chargeId: charge.chargeId,
    credorId: AURORA,
    debtorId: MARIA,
    gateway: 'sandbox',
    amount: centavos(OWED),
    expiresAt: instant('2026-03-16T15:00:00.000Z'),
  });
  await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item }));
}

const ANA = '39053344705';
const ANA_ID = debtorIdOf(ANA, DOCUMENT_KEY);

test('money of the very amount of an open charge holds whoever it may be of, once', async () => {
  const world = await aWorld();
  const event = { ...world.paid(OWED), txid: null };
  expect(await world.tell([event])).toBe('unmatched');
  expect(await world.tell([event])).toBe('already-done');
  expect(await world.waiting('unknown')).toMatchObject([
    { amount: OWED, mayBeOf: [MARIA], listedAt: expect.any(String) },
  ]);
  expect(await world.maria()).toMatchObject({
    cases: [{ status: 'active', suspected: [{ heldUntil: '2026-03-30' }] }],
    payments: [],
    debts: [{ status: 'open' }],
  });
  const told = (await world.history()).filter(({ fact }) => fact.type === 'payment-suspected');
  expect(told).toHaveLength(1);
});

test('whoever is held when money is told again is named in the list, which lets them go', async () => {
  const world = await paymentWorld(applyPayment);
  const event = { ...world.paid(OWED), txid: null };
  expect(await world.tell([event])).toBe('unmatched');
  await issue(world);
  expect(await world.tell([event])).toBe('already-done');
  expect(await world.waiting('unknown')).toMatchObject([{ mayBeOf: [MARIA] }]);
  expect((await world.maria()).cases[0]).toMatchObject({
    suspected: [{ heldUntil: '2026-03-30' }],
  });
});

test('somebody who is found second stands in the list beside whoever was found first', async () => {
  const world = await withAna(await aWorld(), 'open');
  const paid = { ...world.paid(OWED), txid: null };
  if (paid.kind !== 'paid') throw new Error(paid.kind);
  await world.tell([paid]);
  await world.tell([{ ...paid, payerTaxId: ANA }]);
  expect(await world.waiting('unknown')).toMatchObject([{ mayBeOf: [MARIA, ANA_ID] }]);
});

test('money that somebody of the team closed holds nobody when it is told again', async () => {
  const world = await paymentWorld(applyPayment);
  const event = { ...world.paid(OWED), txid: null };
  await world.tell([event]);
  const [listed] = await world.waiting('unknown');
  if (listed === undefined) throw new Error('nothing waits');
  const closed = { ...listed, mayBeOf: [MARIA], status: 'resolved' as const };
  const Item = unreconciledItem(closed);
  await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }));
  await issue(world);
  expect(await world.tell([event])).toBe('already-done');
  expect((await world.maria()).cases[0]).not.toHaveProperty('suspected');
});

test('money that somebody closes in the moment in which it would hold them holds nobody', async () => {
  const world = await aWorld();
  const event = { ...world.paid(OWED), txid: null };
  // The webhook and the line are written before.
  beforeWrite(world.table, 3, async () => {
    const [listed] = await world.waiting('unknown');
    if (listed === undefined) throw new Error('nothing waits');
    const at = instant('2026-03-15T15:00:00.000Z');
    const resolution = { outcome: 'dismissed' as const, by: 'user:ana', at, note: 'de outra loja' };
    expect(await closeUnreconciled(world.table, { ...listed, resolution })).toBe(true);
  });
  await world.tell([event]);
  expect((await world.maria()).cases[0]).not.toHaveProperty('suspected');
});

test('money of another amount holds nobody', async () => {
  const world = await aWorld();
  const event = { ...world.paid(OWED - 1), txid: null };
  await world.tell([event]);
  expect((await world.maria()).cases[0]).not.toHaveProperty('suspected');
});

/** Ana owes another debt, or paid it long ago. */
async function withAna(world: Awaited<ReturnType<typeof aWorld>>, status: 'open' | 'settled') {
  const hers = aDebt({ externalId: 'ANA-1' });
  const settledAt = instant('2026-03-12T12:00:00.000Z');
  const debt = status === 'open' ? hers : { ...hers, status, settledAt };
  await putRecord(
    world.table,
    aRecord({ debtor: aDebtor({ debtorId: ANA_ID }), contacts: [], debts: [debt] }),
  );
  return world;
}

async function paidBy(world: Awaited<ReturnType<typeof aWorld>>, payerTaxId: string) {
  const paid = world.paid(OWED);
  if (paid.kind !== 'paid') throw new Error(paid.kind);
  await world.tell([{ ...paid, txid: null, payerTaxId }]);
  const [kept] = await world.waiting('unknown');
  const { cases } = await world.maria();
  return { mayBeOf: kept?.mayBeOf, mariaIsLeftAlone: cases[0]?.suspected !== undefined };
}

test('a debtor whom we know by their document is held whatever the amount, and nobody else', async () => {
  const world = await withAna(await aWorld(), 'open');
  expect(await paidBy(world, ANA)).toEqual({ mayBeOf: [ANA_ID], mariaIsLeftAlone: false });
});

test.each([
  ['a stranger', async () => aWorld()],
  ['somebody who owes nothing any more', async () => withAna(await aWorld(), 'settled')],
])('a debtor is held whose very charge %s pays', async (_, world) => {
  expect(await paidBy(await world(), ANA)).toEqual({ mayBeOf: [MARIA], mariaIsLeftAlone: true });
});

test('what goes back of money that a person matched comes off the debtor whom it was matched to', async () => {
  const world = await aWorld();
  const paid = { ...world.paid(OWED), txid: null };
  await world.tell([paid]);
  if (paid.kind !== 'paid') throw new Error(paid.kind);
  const paymentId = paymentIdOf('sandbox', paid.gatewayPaymentId);
  // As the console's match leaves it: the payment is Maria's, and its id leads to her.
  const context = { actor: 'user:ana', cause: 'match', at: instant('2026-03-16T12:00:00.000Z') };
  await changeDebtor(world.table, MARIA, context, ({ record }) => {
    if (!isRegistered(record)) throw new Error('nobody');
    const debtIds = record.debts.map(({ debtId }) => debtId);
    const money = { paymentId, credorId: AURORA, gateway: 'sandbox', chargeId: null, debtIds };
    const { amount, paidAt } = paid;
    const fact = takePayment(record, { ...money, amount, paidAt }, RULES_WITHOUT_SERIES);
    const refs = [{ kind: 'payment' as const, external: paymentId, target: { credorId: AURORA } }];
    return { outcome: 'matched', decision: { facts: [fact], refs } };
  });
  expect((await world.maria()).debts).toMatchObject([{ status: 'settled' }]);

  const { gatewayPaymentId } = paid;
  const back = { gatewayPaymentId, txid: null, amount: centavos(2_167) };
  const refundedAt = instant('2026-03-16T12:00:00.000Z');
  const refund = { kind: 'refunded' as const, ...back, refundId: 'D1', refundedAt };
  expect(await world.tell([refund])).toBe('refunded');
  expect(await world.tell([{ ...refund, refundedAt: paid.paidAt }])).toBe('already-done');
  expect(await world.maria()).toMatchObject({
    payments: [{ refunded: 2_167 }],
    debts: [{ status: 'open', ledger: { principalOpen: 2_167 } }],
  });
});

test.each([
  ['tells who paid when it is asked', async () => ANA, [ANA_ID]],
  ['is out of order', () => Promise.reject(new Error('503')), [MARIA]],
])('money is listed where its gateway %s', async (_, payerOf, mayBeOf) => {
  const world = await withAna(await aWorld({ ...plainGateway(), payerOf }), 'open');
  expect(await world.tell([{ ...world.paid(OWED), txid: null }])).toBe('unmatched');
  expect(await world.waiting('unknown')).toMatchObject([{ mayBeOf }]);
});
