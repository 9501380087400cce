import { expect, test } from 'vitest';
import type { Gateway, GatewayEvent, KnownEvent } from '#shared/adapters/gateways/gateway.ts';
import { stretchId, writeQuestion, writeStretch } from '#shared/adapters/gateways/question.ts';
import { readWebhook } from '#shared/table/raw-webhooks.ts';
import { instant } from '#shared/testing/records.ts';
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

  const truth: KnownEvent[] = [];
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

test('a contest in no known shape moves nothing and waits for a person, each notice of it once', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  const paid = await world.maria();
  const contest = { kind: 'contested' as const, contestId: 'CBKS_1', gatewayPaymentId: 'CHAR_1' };
  const told = (noticeId: string, what: string) =>
    world.tell([
      { ...contest, noticeId },
      { kind: 'ignored', what },
    ]);
  expect(await told('opened', 'x')).toBe('contested ignored-x');
  expect(await told('opened', 'y')).toBe('already-done ignored-y');
  expect(await told('closed', 'z')).toBe('contested ignored-z');
  expect(await world.maria()).toEqual(paid);
  const line = { kind: 'contested', status: 'open', amount: 0, contest: { contestId: 'CBKS_1' } };
  expect(await world.waiting('unknown')).toMatchObject([line, line]);
});

test('nonsense that anyone could have sent ends there', async () => {
  const world = await aWorld();
  expect(await world.tell('not json', { strength: 'weak' })).toBe('ignored-unreadable');
});

test.each(['strong', 'weak'] as const)(
  'a %s webhook that only says what to look up is looked up',
  async (strength) => {
    const truth: KnownEvent[] = [];
    const world = await aWorld(plainGateway(truth));
    truth.push(world.paid(OWED), { kind: 'ignored', what: 'waiting' });
    const told: GatewayEvent[] = [{ kind: 'look-up', gatewayPaymentId: '1', txid: null }];
    expect(await world.tell(told, { strength })).toBe('applied ignored-waiting');
    expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
  },
);

test('no gateway speaks for a charge that another issued: its money waits for a person', async () => {
  const world = await aWorld();
  await world.issuedBy('asaas');
  expect(await world.tell([world.paid(OWED)])).toBe('unmatched');
  expect(await world.tell([world.paid(OWED), world.paid(1, 'E2')])).toBe('already-done unmatched');
  expect(await world.maria()).toMatchObject({ payments: [], debts: [{ status: 'open' }] });
  expect(await world.waiting('unknown')).toHaveLength(2);
});

test('the gateway that issued a charge speaks for it', async () => {
  const world = await aWorld();
  await world.issuedBy('sandbox');
  expect(await world.tell([world.paid(OWED)])).toBe('applied');
  expect(await world.maria()).toMatchObject({ charges: [{ status: 'paid' }] });
});

test('one Pix that the gateway cannot confirm now does not stop the others of its batch', async () => {
  const truth: KnownEvent[] = [];
  const world = await aWorld({
    ...plainGateway(truth),
    refetch: async ({ gatewayPaymentId }) => {
      if (gatewayPaymentId === 'E57') throw new Error('503');
      return truth;
    },
  });
  truth.push(world.paid(OWED));
  const told = [world.paid(1, 'E57'), world.paid(OWED)];
  await expect(world.tell(told, { strength: 'weak' })).rejects.toThrow('503');
  expect(await world.maria()).toMatchObject({ payments: [{ amount: OWED }] });
});

test('a gateway that tells sums has only what is new of them refunded, in any order', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  expect(await world.tell([world.refundedInAll(300)])).toBe('refunded');
  expect(await world.tell([world.refundedInAll(800)])).toBe('refunded');
  for (const sum of [300, 800]) {
    expect(await world.tell([world.refundedInAll(sum)])).toBe('already-done');
  }
  expect(await world.maria()).toMatchObject({ payments: [{ refunded: 800 }] });
});

test('a sum above its payment waits for a person and moves nothing', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  expect(await world.tell([world.refundedInAll(OWED + 1)])).toBe('refund-unmatched');
  expect(await world.maria()).toMatchObject({ payments: [{ refunded: 0 }] });
});

test('a payment whose webhook was lost is found by our own question, and counts once', async () => {
  const truth: KnownEvent[] = [];
  const world = await aWorld(plainGateway(truth));
  truth.push(world.paid(OWED));
  const question = writeQuestion({ gatewayPaymentId: 'pay_1', txid: 'x' });
  expect(await world.tell(question, { strength: 'ours' })).toBe('applied');
  expect(await world.tell([world.paid(OWED)])).toBe('already-done');
  expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test('what a gateway lists is applied page by page, with or without a charge, each once', async () => {
  const pages: KnownEvent[][] = [];
  const world = await aWorld({
    ...plainGateway(),
    received: async ({ page }) => ({ events: pages[page] ?? [], isMore: page + 1 < pages.length }),
  });
  const lost = world.paid(OWED);
  pages.push([lost], [{ ...world.paid(700, 'E2'), txid: null }]);
  const from = instant('2026-03-14T03:00:00.000Z');
  const until = instant('2026-03-15T03:00:00.000Z');
  const first = writeStretch({ from, until, page: 0 });
  expect(await world.tell(first, { strength: 'ours' })).toBe('applied');
  expect(await world.tell(first, { strength: 'ours' })).toBe('already-done');

  const key = { gateway: 'sandbox', day: '2026-03-15', eventId: 'received-1' };
  const next = await readWebhook(world.table, key);
  expect(next).toMatchObject({ strength: 'ours', body: writeStretch({ from, until, page: 1 }) });
  expect(await world.tell(next?.body ?? '', { strength: 'ours' })).toBe('unmatched');
  expect(await world.waiting('unknown')).toMatchObject([{ kind: 'unmatched', amount: 700 }]);
  expect(await readWebhook(world.table, { ...key, eventId: 'received-2' })).toBeNull();
});

test('a refund whose notice was lost is found among what went back, once, and page by page', async () => {
  const pages: KnownEvent[][] = [];
  const asked: unknown[] = [];
  const world = await aWorld({
    ...plainGateway(),
    received: async (stretch) => {
      asked.push(stretch.returned);
      return { events: pages[stretch.page] ?? [], isMore: stretch.page + 1 < pages.length };
    },
  });
  await world.tell([world.paid(OWED)]);
  pages.push([world.paid(OWED), world.refunded(20_000)], []);
  const from = instant('2026-02-18T03:00:00.000Z');
  const until = instant('2026-03-15T03:00:00.000Z');
  const stretch = { from, until, page: 0, returned: true as const };
  const words = () => world.tell(writeStretch(stretch), { strength: 'ours' });
  expect(await words()).toBe('already-done refunded');
  expect(await words()).toBe('already-done');
  const next = { ...stretch, page: 1 };
  const key = { gateway: 'sandbox', day: '2026-03-15', eventId: stretchId(next) };
  expect((await readWebhook(world.table, key))?.body).toBe(writeStretch(next));
  expect(asked).toEqual([true, true]);
});

test.each([
  ['still says so when it is asked again', true, 'chargeback-reversed', 'settled'],
  ['was asked before the chargeback, and says otherwise now', false, 'already-done', 'open'],
])(
  'a contested payment that is told as free, by a gateway that %s',
  async (_, isFree, outcome, status) => {
    const truth: KnownEvent[] = [];
    const world = await aWorld(plainGateway(truth));
    const paid = world.paid(OWED);
    const free = { ...paid, uncontested: 'whole' };
    const contested = [paid, world.chargedBack(OWED, 'whole')];
    expect(await world.tell([free])).toBe('applied');
    expect(await world.tell(contested)).toBe('already-done charged-back');
    truth.push(...(isFree ? [free] : contested));
    expect(await world.tell([free], { strength: 'weak' })).toBe(isFree ? outcome : 'already-done');
    expect(await world.tell([free])).toBe(isFree ? 'already-done' : outcome);
    expect(await world.maria()).toMatchObject({ debts: [{ status }] });
  },
);

test('what a bank takes back of a charge is its newest payment of that amount, once', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED), world.paid(OWED, 'E2', '2026-03-15T14:30:00.000Z')]);
  const back = { ...world.chargedBack(OWED, 'C1', 'line-7'), namesCharge: true } as const;
  expect(await world.tell([back])).toBe('charged-back');
  expect(await world.tell([back])).toBe('already-done');
  const { payments, debts } = await world.maria();
  expect(payments.map(({ chargebacks = [] }) => chargebacks.length)).toEqual([0, 1]);
  expect(debts).toMatchObject([{ status: 'settled' }]);
  expect(await world.waiting()).toEqual([]);
});

test.each([
  ['with interest on it', OWED + 3_000],
  ['less a rebate', OWED - 3_000],
])(
  'a boleto that was paid %s goes back as it was paid, though the bank tells its face',
  async (_, amount) => {
    const world = await aWorld();
    await world.tell([world.paid(amount)]);
    const face = { ...world.chargedBack(OWED, 'C1', 'line-7'), namesCharge: true, whole: true };
    expect(await world.tell(JSON.stringify([face]))).toBe('charged-back');
    expect(await world.maria()).toMatchObject({
      payments: [{ allocations: [], overpaid: 0, chargebacks: [{ amount }] }],
      debts: [{ status: 'open', ledger: { principalOpen: 100_000 } }],
    });
  },
);

test.each([
  ['a part', 40_000, 40_000],
  ['all of it', OWED, OWED],
  ['more than was paid, as with a tariff,', OWED + 500, OWED],
])('of what a bank states to have taken back, %s, so much is gone', async (_, stated, amount) => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  const back = { ...world.chargedBack(stated, 'C1', 'line-7'), namesCharge: true } as const;
  expect(await world.tell([back])).toBe('charged-back');
  const { payments } = await world.maria();
  expect(payments).toMatchObject([{ chargebacks: [{ amount, status: 'withdrawn' }] }]);
  expect(await world.waiting('unknown')).toEqual([]);
});

test('what a bank takes back of a charge that nobody paid goes to a person at last', async () => {
  const world = await aWorld();
  const back = { ...world.chargedBack(OWED, 'C1', 'line-7'), namesCharge: true } as const;
  await expect(world.tell([back])).rejects.toThrow(
    expect.objectContaining({ name: 'PaymentNotKnownYet' }),
  );
  expect(await world.tell([back], { receives: 6 })).toBe('chargeback-unmatched');
});
