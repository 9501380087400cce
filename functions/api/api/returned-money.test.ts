import { beforeEach, expect, test } from 'vitest';
import { UnreconciledList } from '#events/api/configuration.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { listUnreconciled, putUnreconciled } from '#shared/table/unreconciled.ts';
import { ADMIN, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { A_MATCH, decisionOn, UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { createApi } from './api.ts';

let world: Awaited<ReturnType<typeof createApiWorld>>;
const ask = (...asked: Parameters<ReturnType<typeof asker>>) =>
  asker(createApi(world.deps))(...asked);

const reason = 'extrato conferido';

beforeEach(async () => {
  world = await createApiWorld();
  await putUnreconciled(world.table, UNMATCHED);
});
const maria = async () => (await loadDebtor(world.table, MARIA)).record;
const waiting = (whose: typeof AURORA | 'unknown') => listUnreconciled(world.table, whose);

const back = (kind: 'refund' | 'chargeback', amount: number): Unreconciled => ({
  ...UNMATCHED,
  kind: `${kind}-unmatched`,
  amount: centavos(amount),
  paymentId: paymentIdOf('sandbox', 'E1#D1'),
  ofPayment: UNMATCHED.paymentId,
  returned: {
    event: kind === 'refund' ? 'refunded' : 'chargeback',
    id: 'D1',
    cause: 'sandbox#E1#D1',
  },
});

test.each([
  ['partly', 10_000, { refunded: 10_000, overpaid: 0 }, 2_167, 1],
  ['as far as it was too much', 7_833, { refunded: 7_833, overpaid: 0 }, 0, 1],
  ['whole', 110_000, { refunded: 110_000, allocations: [] }, 100_000, 0],
] as const)(
  'what went back %s before its owner was found goes back as it is matched, once',
  async (_, amount, payment, open, thanks) => {
    await putUnreconciled(world.table, back('refund', amount));
    for (const _ of [1, 2]) {
      expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
    }
    const { payments, debts } = await maria();
    expect(payments).toMatchObject([payment]);
    const debt = debts.find(({ credorId }) => credorId === AURORA);
    expect(debt?.ledger.principalOpen).toBe(open);
    expect(await waiting('unknown')).toEqual([]);
    expect(await waiting(AURORA)).toEqual([]);
    const facts = (await readHistory(world.table, MARIA, {})).map(({ fact }) => fact);
    const asked = facts.filter((fact) => fact.type === 'message-requested');
    expect(asked.filter(({ purpose }) => purpose.kind === 'payment-receipt')).toHaveLength(thanks);
    expect(facts.filter(({ type }) => type === 'payment-refunded')).toHaveLength(1);
  },
);

test('the list says of money that part of it went back before anybody knew whose it is', async () => {
  await putUnreconciled(world.table, back('refund', 10_000));
  const { json } = await ask(ADMIN, `GET /api/unreconciled?credorId=${AURORA}`);
  const items = UnreconciledList.parse(json).items;
  expect(items.find(({ kind }) => kind === 'unmatched')?.note).toContain(
    'Já voltou: R$ 100,00, que se abate ao dizer de quem é.',
  );
});

test('a chargeback that came before the owner was found stands as soon as they are', async () => {
  await putUnreconciled(world.table, back('chargeback', 110_000));
  await ask(ADMIN, decisionOn('match'), A_MATCH);
  const { payments, cases } = await maria();
  expect(payments).toMatchObject([
    { overpaid: 0, allocations: [], chargebacks: [{ amount: 110_000, status: 'withdrawn' }] },
  ]);
  expect(cases.find(({ credorId }) => credorId === AURORA)?.status).toBe('active');
  expect(await waiting('unknown')).toEqual([]);
});

test('a return that comes while somebody matches is taken when they ask again', async () => {
  await ask(ADMIN, decisionOn('match'), A_MATCH);
  await putUnreconciled(world.table, back('refund', 10_000));
  expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
  expect((await maria()).payments).toMatchObject([{ refunded: 10_000 }]);
  expect(await waiting('unknown')).toEqual([]);
});

const { returned: _, ...asOfOld } = back('refund', 10_000);
test.each([
  ['more than came', back('refund', 110_001)],
  ['somehow', asOfOld],
])('money of which %s went back is given to nobody while its return waits', async (_, entry) => {
  await putUnreconciled(world.table, entry);
  expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({
    status: 409,
    json: { title: 'Este dinheiro já voltou' },
  });
  expect((await maria()).payments).toEqual([]);
  await ask(ADMIN, decisionOn('dismiss', entry), { reason });
  expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
});
