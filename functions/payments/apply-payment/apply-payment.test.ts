import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { OWED, paymentWorld } from '#shared/testing/payment-world.ts';
import { aRecord, MARIA } from '#shared/testing/records.ts';
import { applyPayment } from './apply-payment.ts';

const aWorld = () => paymentWorld(applyPayment);

const types = (history: readonly { readonly fact: { readonly type: string } }[]) =>
  history.map(({ fact }) => fact.type);

test('a charge paid whole settles the case, stops the régua and asks for a thank-you', async () => {
  const world = await aWorld();
  expect(await world.tell([world.paid(OWED)])).toBe('applied');
  expect(await world.maria()).toMatchObject({
    debts: [{ status: 'settled' }],
    cases: [{ status: 'settled' }],
    payments: [{ amount: OWED, overpaid: 0 }],
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
  expect(await world.tell([world.paid(OWED + 500)])).toBe('overpaid');
  expect(await world.waiting()).toMatchObject([{ kind: 'overpaid', amount: 500, debtorId: MARIA }]);
});

test('a charge paid twice waits whole for a person and earns no second thank-you', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  expect(await world.tell([world.paid(OWED, 'E2')])).toBe('duplicate');
  expect(await world.waiting()).toMatchObject([{ kind: 'duplicate', amount: OWED }]);
  const thanks = types(await world.history()).filter((type) => type === 'message-requested');
  expect(thanks).toHaveLength(1);
});

test('giving the duplicate back clears it from the list and leaves the debt settled', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED), world.paid(OWED, 'E2'), world.refunded(OWED, 'R1', 'E2')]);
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
  expect(await world.tell([event])).toBe('already-done');
  expect(await world.waiting('unknown')).toMatchObject([{ kind: 'unmatched', amount: 700 }]);
});

test.each([
  ['with its charge', 'without', { txid: null }, {}, 0],
  ['without a charge', 'with it', {}, { txid: null }, 1],
  ['without a charge', 'so at another moment', { txid: null }, { txid: null }, 1],
])('a Pix told %s and again %s is one Pix', async (_, __, second, first, waiting) => {
  const world = await aWorld();
  const pix = world.paid(OWED);
  await world.tell([{ ...pix, ...first }]);
  const again = { ...world.paid(OWED, 'E1', '2026-03-15T14:00:09.000Z'), ...second };
  expect(await world.tell([again])).toBe('already-done');
  expect(await world.waiting('unknown')).toHaveLength(waiting);
});

test('a refund opens the debt and the case again, once', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  expect(await world.tell([world.refunded(OWED)])).toBe('refunded');
  expect(await world.tell([world.refunded(OWED)])).toBe('already-done');
  expect(await world.maria()).toMatchObject({
    debts: aRecord().debts.map((debt) => ({ ...debt, dueDate: '2026-03-25' })),
    cases: [{ status: 'active' }],
    payments: [{ refunded: OWED }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });
  expect(await world.waiting('unknown')).toEqual([]);
});

test.each([
  ['in cash and is told as of a later day', 'E1/cash', '2026-03-16T14:00:00.000Z', 'unmatched', 1],
  [
    'in cash and is told as of its own day',
    'E1/cash',
    '2026-03-15T14:00:09.000Z',
    'already-done',
    0,
  ],
  ['at the bank, whatever day it is told of', 'E1', '2026-03-16T14:00:00.000Z', 'already-done', 0],
])(
  'what went back whole of a payment %s waits for a person, or is a repeat',
  async (_, id, moment, outcome, waiting) => {
    const world = await aWorld();
    await world.tell([world.paid(OWED, id), world.refunded(OWED, 'R1', id)]);
    const again = [world.paid(OWED, id, moment)];
    expect(await world.tell(again)).toBe(outcome);
    expect(await world.tell(again, { receives: 2 })).toBe('already-done');
    expect(await world.waiting('unknown')).toHaveLength(waiting);
    expect(await world.maria()).toMatchObject({ payments: [{ refunded: OWED }] });
  },
);

test('a refund that overtakes its payment is tried again, and at last goes to a person', async () => {
  const world = await aWorld();
  await expect(world.tell([world.refunded(OWED)])).rejects.toThrow(
    expect.objectContaining({ name: 'PaymentNotKnownYet' }),
  );
  expect(await world.tell([world.refunded(OWED)], { receives: 6 })).toBe('refund-unmatched');
  expect(await world.waiting('unknown')).toMatchObject([
    {
      kind: 'refund-unmatched',
      amount: OWED,
      debtorId: MARIA,
      ofPayment: paymentIdOf('sandbox', 'E1'),
      returned: { event: 'refunded', id: 'R1', cause: 'sandbox#E1#R1' },
    },
  ]);
});

test('a chargeback opens the debt and the case again, and its reversal closes them, each once', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED)]);
  expect(await world.tell([world.chargedBack(OWED)])).toBe('charged-back');
  expect(await world.tell([world.chargedBack(OWED)])).toBe('already-done');
  expect(await world.maria()).toMatchObject({
    debts: aRecord().debts,
    cases: [{ status: 'active' }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });
  expect(await world.tell([world.reversed(OWED)])).toBe('chargeback-reversed');
  expect(await world.tell([world.reversed(OWED)])).toBe('already-done');
  expect(await world.maria()).toMatchObject({
    debts: [{ status: 'settled' }],
    cases: [{ status: 'settled' }],
  });
});

test('a reversal that overtakes its chargeback leaves the debt settled', async () => {
  const world = await aWorld();
  await world.tell([world.paid(OWED), world.reversed(OWED)]);
  expect(await world.tell([world.chargedBack(OWED)])).toBe('charged-back');
  expect(await world.maria()).toMatchObject({ debts: [{ status: 'settled' }] });
});

test.each([
  ['chargeback', 'chargedBack', 'chargeback-unmatched'],
  ['reversal', 'reversed', 'reversal-unmatched'],
] as const)(
  'a %s of an unknown payment is tried again, and at last goes to a person',
  async (_, told, kind) => {
    const world = await aWorld();
    await expect(world.tell([world[told](OWED)])).rejects.toThrow(
      expect.objectContaining({ name: 'PaymentNotKnownYet' }),
    );
    expect(await world.tell([world[told](OWED)], { receives: 6 })).toBe(kind);
    expect(await world.waiting('unknown')).toMatchObject([{ kind, amount: OWED, debtorId: MARIA }]);
  },
);

test('a chargeback above its payment goes to a person and moves nothing', async () => {
  const world = await aWorld();
  await world.tell([world.paid(500)]);
  const before = await world.maria();
  expect(await world.tell([world.chargedBack(501)])).toBe('chargeback-unmatched');
  expect((await world.maria()).payments).toEqual(before.payments);
});

test.each([0, 1_000_000_000_000])(
  'a payment of %d centavos is left for a person to look at',
  async (amount) => {
    const world = await aWorld();
    await expect(world.tell([world.paid(amount)])).rejects.toThrow(
      expect.objectContaining({ name: 'UnsoundAmount' }),
    );
    expect(await world.maria()).toMatchObject({ payments: [] });
  },
);

test.each(['2026-03-16T15:01:00.000Z', '2096-03-15T14:00:00.000Z'])(
  'what is dated %s, more than a day ahead, is left for a person to look at',
  async (moment) => {
    const world = await aWorld();
    const events = [world.paid(OWED, 'E1', moment), world.clearing(moment)];
    for (const event of events) {
      await expect(world.tell([event])).rejects.toThrow(
        expect.objectContaining({ name: 'UnsoundMoment' }),
      );
    }
    const maria = await world.maria();
    expect(maria).toMatchObject({ payments: [], debts: aRecord().debts });
    expect(maria.cases[0]).not.toHaveProperty('clearing');
  },
);

test('whoever paid a boleto is left alone while it clears, and is told of no debt twice', async () => {
  const world = await aWorld();
  expect(await world.tell([world.clearing('2026-03-13T15:00:00.000Z')])).toBe('clearing');
  expect(await world.maria()).toMatchObject({
    cases: [{ status: 'active', clearing: { paidOn: '2026-03-13', clearsBy: '2026-03-18' } }],
    debts: [{ status: 'open' }],
  });
  await world.tell([world.paid(OWED)]);
  expect((await world.maria()).cases[0]).not.toHaveProperty('clearing');
  expect(await world.tell([world.clearing('2026-03-16T15:00:00.000Z')])).toBe('already-done');
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
