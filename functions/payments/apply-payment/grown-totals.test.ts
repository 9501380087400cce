import { expect, test } from 'vitest';
import type { KnownEvent } from '#shared/adapters/gateways/gateway.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { closeUnreconciled } from '#shared/table/close-unreconciled.ts';
import { OWED, paymentWorld } from '#shared/testing/payment-world.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { applyPayment } from './apply-payment.ts';

const FIRST = paymentIdOf('sandbox', 'INV');

const totalOf = (total: number, at: string, txid: string | null): KnownEvent => {
  const paid = { gatewayPaymentId: 'INV', txid, amount: centavos(total) };
  return { kind: 'paid', ...paid, paidAt: instant(at), soFar: true };
};

/** An invoice of which the gateway tells the total so far, and at first no charge of ours. */
async function anInvoice() {
  const world = await paymentWorld(applyPayment);
  const { txid: ours } = world.paid(1);
  const told = (total: number, at = '2026-03-15T14:00:00.000Z', txid: string | null = null) =>
    world.tell([totalOf(total, at, txid)]);
  const amounts = async () =>
    (await world.waiting('unknown')).map(({ amount, continues }) => [amount, continues]);
  expect(await told(50_000)).toBe('unmatched');
  return { ...world, told, amounts, ours };
}

test('a total that grows while nobody knows whose it is waits with all that was paid', async () => {
  const { told, amounts } = await anInvoice();
  expect(await told(OWED, '2026-03-15T14:30:00.000Z')).toBe('unmatched');
  for (const again of [50_000, OWED]) expect(await told(again)).toBe('already-done');
  expect(await told(OWED + 1, '2026-03-15T14:45:00.000Z')).toBe('unmatched');
  // The newest payment first.
  expect(await amounts()).toEqual([
    [1, FIRST],
    [OWED - 50_000, FIRST],
    [50_000, undefined],
  ]);
});

test('what it grows by waits, too, after somebody closed what had come before', async () => {
  const { told, amounts, table, waiting } = await anInvoice();
  const [line] = await waiting('unknown');
  if (!line) throw new Error('nothing waits');
  const at = instant('2026-03-16T12:00:00.000Z');
  const resolution = { outcome: 'dismissed' as const, by: 'user:ana', at, note: 'de outro credor' };
  await closeUnreconciled(table, { ...line, resolution });
  expect(await told(50_000)).toBe('already-done');
  expect(await told(OWED)).toBe('unmatched');
  expect(await amounts()).toEqual([[OWED - 50_000, FIRST]]);
});

test('what it grows by is of whoever the first part was matched to', async () => {
  const { told, amounts, table, maria } = await anInvoice();
  const context = { actor: 'user:ana', cause: 'match', at: instant('2026-03-16T12:00:00.000Z') };
  await changeDebtor(table, MARIA, context, ({ record }) => {
    if (!isRegistered(record)) throw new Error('nobody');
    const debtIds = record.debts.map(({ debtId }) => debtId);
    const whose = { paymentId: FIRST, credorId: AURORA, gateway: 'sandbox', chargeId: null };
    const money = { amount: centavos(50_000), paidAt: instant('2026-03-15T14:00:00.000Z') };
    const fact = takePayment(record, { ...whose, ...money, debtIds }, RULES_WITHOUT_SERIES);
    const refs = [{ kind: 'payment' as const, external: FIRST, target: { credorId: AURORA } }];
    return { outcome: 'matched', decision: { facts: [fact], refs } };
  });
  expect(await told(OWED)).toBe('applied');
  expect(await told(OWED)).toBe('already-done');
  const { payments, debts } = await maria();
  expect(debts).toMatchObject([{ status: 'settled' }]);
  const paid = new Set(payments.map(({ amount }) => amount));
  expect(paid).toEqual(new Set([50_000, OWED - 50_000]));
  // The line of the first part is of the test's match, which closes none.
  expect(await amounts()).toEqual([[50_000, undefined]]);
});

test('a notice that names the charge only later tells no less than one that never does', async () => {
  const { told, amounts, ours, maria } = await anInvoice();
  expect(await told(50_000, '2026-03-15T14:00:00.000Z', ours)).toBe('already-done');
  expect(await told(OWED, '2026-03-15T14:30:00.000Z', ours)).toBe('unmatched');
  expect(await told(OWED, '2026-03-15T14:30:00.000Z', ours)).toBe('already-done');
  expect(await amounts()).toEqual([
    [OWED - 50_000, FIRST],
    [50_000, undefined],
  ]);
  expect((await maria()).payments).toEqual([]);
});

test('what a total grows by is of the charge that its first part paid, also where the notice names none any more', async () => {
  const world = await paymentWorld(applyPayment);
  const told = (amount: number, txid: string | null) =>
    world.tell([totalOf(amount, '2026-03-15T14:00:00.000Z', txid)]);
  const { txid } = world.paid(1);
  for (const outcome of ['applied', 'already-done']) expect(await told(50_000, txid)).toBe(outcome);
  for (const outcome of ['applied', 'already-done']) expect(await told(OWED, null)).toBe(outcome);
  const { debts, payments, charges } = await world.maria();
  expect(debts).toMatchObject([{ status: 'settled' }]);
  expect(payments.map(({ chargeId }) => chargeId)).toEqual(Array(2).fill(charges[0]?.chargeId));
  expect(await world.waiting('unknown')).toEqual([]);
});

test('notices of one total that come at the same moment list what came, once', async () => {
  const { told, waiting } = await anInvoice();
  const totals = [OWED, 70_000, 60_000, OWED, 80_000];
  await Promise.allSettled(totals.map((total) => told(total)));
  // A queue repeats what was refused.
  for (const total of totals) await told(total);
  const listed = (await waiting('unknown')).map(({ amount }) => amount);
  expect(listed.reduce((sum, amount) => sum + amount, 0)).toBe(OWED);
});
