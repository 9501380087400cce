import { beforeEach, expect, test } from 'vitest';
import { UnreconciledList } from '#events/api/configuration.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { listUnreconciled, putUnreconciled } from '#shared/table/unreconciled.ts';
import { readToldTotal } from '#shared/table/told-totals.ts';
import { ADMIN, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { ANA, anaIsHeldFor } from '#shared/testing/suspected.ts';
import { A_MATCH, decisionOn, UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { createApi } from './api.ts';

const FIRST = UNMATCHED.paymentId;

/** What the total of the same payment grew by a day later. */
const MORE: Unreconciled = {
  ...UNMATCHED,
  paymentId: paymentIdOf('sandbox', 'E1#up-to-150000'),
  continues: FIRST,
  amount: centavos(40_000),
  paidAt: instant('2026-03-16T15:00:00.000Z'),
};

let world: Awaited<ReturnType<typeof createApiWorld>>;
const ask = (...asked: Parameters<ReturnType<typeof asker>>) =>
  asker(createApi(world.deps))(...asked);
beforeEach(async () => {
  world = await createApiWorld();
  for (const line of [UNMATCHED, MORE]) {
    const total = await readToldTotal(world.table, FIRST);
    await putUnreconciled(world.table, line, { total });
  }
});
const payments = async () =>
  (await loadDebtor(world.table, MARIA)).record.payments
    .map(({ amount, refunded, continues }) => [amount, refunded, continues])
    .toSorted(([a], [b]) => Number(b) - Number(a));

test.each([
  ['the first part', UNMATCHED],
  ['what it grew by', MORE],
])('whoever says whose %s of a total is has said it of all', async (_, line) => {
  const { json } = await ask(ADMIN, `GET /api/unreconciled?credorId=${AURORA}`);
  const notes = UnreconciledList.parse(json).items.map(({ note }) => note);
  expect(notes.filter((note) => note.includes('quem disser de quem é uma'))).toHaveLength(1);
  for (const _ of [1, 2])
    expect(await ask(ADMIN, decisionOn('match', line), A_MATCH)).toMatchObject({ status: 204 });
  expect(await payments()).toEqual([
    [110_000, 0, undefined],
    [40_000, 0, FIRST],
  ]);
  expect(await listUnreconciled(world.table, 'unknown')).toEqual([]);
});

test('whoever any part of it may have been of is let go, also by whoever repeats what was cut off', async () => {
  await anaIsHeldFor(world.table, MORE);
  // Maria's payment is written before.
  beforeWrite(world.table, 2, () => Promise.reject(new Error('cut off')));
  await expect(ask(ADMIN, decisionOn('match'), A_MATCH)).rejects.toThrow('cut off');
  expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
  const { cases } = (await loadDebtor(world.table, ANA)).record;
  expect(cases.filter(({ suspected }) => suspected)).toEqual([]);
});

test('a sum that went back of it is shared out over its parts as they are matched', async () => {
  await putUnreconciled(world.table, {
    ...UNMATCHED,
    kind: 'refund-unmatched',
    paymentId: paymentIdOf('sandbox', 'E1#up-to-120000'),
    ofPayment: FIRST,
    amount: centavos(120_000),
    returned: { event: 'refunded-in-all', id: 'up-to-120000', cause: 'sandbox#E1#up-to-120000' },
  });
  expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
  expect(await payments()).toEqual([
    [110_000, 110_000, undefined],
    [40_000, 10_000, FIRST],
  ]);
  expect(await listUnreconciled(world.table, 'unknown')).toEqual([]);
});
