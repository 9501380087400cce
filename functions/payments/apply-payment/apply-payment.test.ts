import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import {
  type Gateway,
  type GatewayEvent,
  UnreadableWebhook,
} from '#shared/adapters/gateways/gateway.ts';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { keepWebhook } from '#shared/table/raw-webhooks.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { listUnreconciled } from '#shared/table/unreconciled.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { applyPayment } from './apply-payment.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const owed = 102_167;

/** A gateway whose webhooks are our own events in JSON, and which confirms what `truth` holds. */
const plainGateway = (truth: readonly GatewayEvent[] = []): Gateway => ({
  name: 'sandbox',
  verify: () => ({ ok: true, strength: 'strong' }),
  read: (body) => {
    if (!body.startsWith('[')) throw new UnreadableWebhook();
    const events: GatewayEvent[] = JSON.parse(body);
    return events;
  },
  issuePix: () => Promise.reject(new Error('not asked here')),
  refetch: async () => truth,
});

/** Maria owes R$ 1.021,67 today and asked for a charge of it. */
async function aWorld(gateway: Gateway = plainGateway()) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, aRecord());
  const context = { actor: 'debtor', cause: 'portal', at: now };
  const { record } = await changeDebtor(table, MARIA, context, (loaded) => {
    if (!isRegistered(loaded.record)) throw new Error('Maria is not there');
    const answer = requestCharge(loaded.record, { credorId: AURORA, now });
    if (answer.outcome !== 'requested') throw new Error(answer.outcome);
    return { outcome: 'requested', decision: { facts: [answer.fact], refs: [answer.ref] } };
  });
  const txid = record?.charges[0]?.chargeId ?? '';
  const deps = {
    table,
    findGateway: async () => gateway,
    carteirasOf: async () => DEFAULT_CARTEIRAS,
    planRulesOf: async () => ({
      policy: DEFAULT_CONTACT_POLICY,
      reguas: new Map([['padrao@1', DEFAULT_REGUA]]),
    }),
    now: () => now,
  };
  async function tell(
    said: readonly GatewayEvent[] | string,
    { receives = 1, strength = 'strong' }: { receives?: number; strength?: 'strong' | 'weak' } = {},
  ): Promise<string> {
    const body = typeof said === 'string' ? said : JSON.stringify(said);
    const eventId = createHash('sha256').update(body).digest('hex');
    const key = { gateway: 'sandbox', day: '2026-03-15', eventId };
    await keepWebhook(table, key, { body, strength, receivedAt: now });
    return applyPayment(deps, { name: 'WebhookKept', ...key }, receives);
  }
  return {
    tell,
    paid: (amount: number, id = 'E1', at = '2026-03-15T14:00:00.000Z'): GatewayEvent => ({
      kind: 'paid',
      gatewayPaymentId: id,
      txid,
      amount: centavos(amount),
      paidAt: instant(at),
    }),
    refunded: (amount: number, refundId = 'R1', id = 'E1'): GatewayEvent => ({
      kind: 'refunded',
      gatewayPaymentId: id,
      txid,
      refundId,
      amount: centavos(amount),
      refundedAt: now,
    }),
    maria: async () => (await loadDebtor(table, MARIA)).record,
    history: () => readHistory(table, MARIA, {}),
    waiting: (whose: typeof AURORA | 'unknown' = AURORA) => listUnreconciled(table, whose),
  };
}

const types = (history: readonly { readonly fact: { readonly type: string } }[]) =>
  history.map(({ fact }) => fact.type);

test('a charge paid whole settles the case, stops the régua and asks for a thank-you', async () => {
  const world = await aWorld();
  expect(await world.tell([world.paid(owed)])).toBe('applied');
  expect(await world.maria()).toMatchObject({
    debts: [{ status: 'settled' }],
    cases: [{ status: 'settled' }],
    payments: [{ amount: owed, overpaid: 0 }],
    debtor: { nextAlarm: { kind: 'none', because: 'nothing-owed' } },
  });
  expect(types(await world.history()).slice(1)).toEqual([
    'payment-applied',
    'case-settled',
    'message-requested',
  ]);
});

test('a charge paid in part leaves the case active, scored anew and with an alarm', async () => {
  const world = await aWorld();
  expect(await world.tell([world.paid(50_000)])).toBe('applied');
  expect(await world.maria()).toMatchObject({
    debts: [{ status: 'open', ledger: { principalOpen: 52_167, accruedThrough: '2026-03-15' } }],
    cases: [{ status: 'active', score: { model: expect.any(String) } }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });
});

test('what is paid too much waits for a person', async () => {
  const world = await aWorld();
  expect(await world.tell([world.paid(owed + 500)])).toBe('overpaid');
  expect(await world.waiting()).toMatchObject([{ kind: 'overpaid', amount: 500, debtorId: MARIA }]);
});

test('a charge paid twice waits whole for a person and earns no second thank-you', async () => {
  const world = await aWorld();
  await world.tell([world.paid(owed)]);
  expect(await world.tell([world.paid(owed, 'E2')])).toBe('duplicate');
  expect(await world.waiting()).toMatchObject([{ kind: 'duplicate', amount: owed }]);
  const thanks = types(await world.history()).filter((type) => type === 'message-requested');
  expect(thanks).toHaveLength(1);
});

test('giving the duplicate back clears it from the list and leaves the debt settled', async () => {
  const world = await aWorld();
  await world.tell([world.paid(owed), world.paid(owed, 'E2'), world.refunded(owed, 'R1', 'E2')]);
  expect(await world.waiting()).toEqual([]);
  expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test.each([
  ['without a charge', null],
  ['of a charge that is not ours', 'a'.repeat(32)],
])('money %s is listed once, however often it is told', async (_, txid) => {
  const world = await aWorld();
  const event = { ...world.paid(700), txid };
  expect(await world.tell([event])).toBe('unmatched');
  expect(await world.tell([event])).toBe('unmatched');
  expect(await world.waiting('unknown')).toMatchObject([{ kind: 'unmatched', amount: 700 }]);
});

test('a refund opens the debt and the case again, once', async () => {
  const world = await aWorld();
  await world.tell([world.paid(owed)]);
  expect(await world.tell([world.refunded(owed)])).toBe('refunded');
  expect(await world.tell([world.refunded(owed)])).toBe('already-done');
  expect(await world.maria()).toMatchObject({
    debts: aRecord().debts,
    cases: [{ status: 'active' }],
    payments: [{ refunded: owed }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });
  expect(await world.waiting('unknown')).toEqual([]);
});

test('a refund that overtakes its payment is tried again, and at last goes to a person', async () => {
  const world = await aWorld();
  await expect(world.tell([world.refunded(owed)])).rejects.toThrow(
    expect.objectContaining({ name: 'PaymentNotKnownYet' }),
  );
  expect(await world.tell([world.refunded(owed)], { receives: 6 })).toBe('refund-unmatched');
  expect(await world.waiting('unknown')).toMatchObject([
    { kind: 'refund-unmatched', amount: owed, debtorId: MARIA },
  ]);
});

test('one event that must wait does not stop the others of its batch', async () => {
  const world = await aWorld();
  const early = world.refunded(5, 'R9', 'E9');
  const told = world.tell([early, world.paid(owed)]);
  await expect(told).rejects.toThrow(expect.objectContaining({ name: 'PaymentNotKnownYet' }));
  expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test('a webhook that anyone could have sent moves no money unless the gateway confirms it', async () => {
  const liar = await aWorld(plainGateway([]));
  expect(await liar.tell([liar.paid(owed)], { strength: 'weak' })).toBe('empty');
  expect(await liar.maria()).toMatchObject({ payments: [], debts: [{ status: 'open' }] });

  const truth: GatewayEvent[] = [];
  const honest = await aWorld(plainGateway(truth));
  truth.push(honest.paid(owed));
  expect(await honest.tell([honest.paid(999_999)], { strength: 'weak' })).toBe('applied');
  expect(await honest.maria()).toMatchObject({ payments: [{ amount: owed }] });
});

test('what the gateway sent and nobody can read fails until a person looks, and stops no other', async () => {
  const world = await aWorld();
  const unreadable = expect.objectContaining({ name: 'UnreadableWebhook' });
  await expect(world.tell('not json')).rejects.toThrow(unreadable);
  const batch: GatewayEvent[] = [{ kind: 'unreadable' }, world.paid(owed)];
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
  truth.push(world.paid(owed));
  const told = [world.paid(1, 'E57'), world.paid(owed)];
  await expect(world.tell(told, { strength: 'weak' })).rejects.toThrow('503');
  expect(await world.maria()).toMatchObject({ payments: [{ amount: owed }] });
});

test('repeated, reordered and concurrent events lead to the same ledgers', async () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 2, maxLength: 4 });
  const scenario = amounts.chain((list) => {
    const told = list.flatMap((_, i) => [i, i]);
    return fc.tuple(fc.constant(list), fc.shuffledSubarray(told, { minLength: told.length }));
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ([list, order]) => {
      const day = (i: number) => `2026-03-${11 + i}T14:00:00.000Z`;
      const calm = await aWorld();
      for (const [i, amount] of list.entries())
        await calm.tell([calm.paid(amount, `E${i}`, day(i))]);
      const rough = await aWorld();
      const tellOne = async (i: number) => rough.tell([rough.paid(list[i] ?? 0, `E${i}`, day(i))]);
      for (let i = 0; i < order.length; i += 2)
        await Promise.all(order.slice(i, i + 2).map(tellOne));

      const [a, b] = [await calm.maria(), await rough.maria()];
      expect(b.debts.map(({ ledger }) => ledger)).toEqual(a.debts.map(({ ledger }) => ledger));
      expect(b.payments).toEqual(a.payments);
      expect(await rough.waiting()).toEqual(await calm.waiting());
    }),
    { numRuns: 12 },
  );
});
