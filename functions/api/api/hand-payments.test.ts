import { beforeEach, describe, expect, test } from 'vitest';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import { debtIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  asker,
  AURORA_GESTOR,
  aToken,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

let world: Awaited<ReturnType<typeof createApiWorld>>;
const ask = (...asked: Parameters<ReturnType<typeof asker>>) =>
  asker(createApi(world.deps))(...asked);
const maria = async () => (await loadDebtor(world.table, MARIA)).record;

const BOOK = `POST /api/debtors/${MARIA}/payments`;
const KEY = 'recibo-0000123';
const reason = 'Recibo 123, assinado pela Joana do caixa';
/** Of R$ 1.000,00 due on 10 March, what is owed on the 15th. */
const inCash = {
  credorId: AURORA,
  key: KEY,
  amount: centavos(102_167),
  paidOn: '2026-03-15',
  paidBy: 'cash',
  reason,
};
const paymentId = paymentIdOf('manual', `${MARIA}/${KEY}`);
const UNDO = `POST /api/debtors/${MARIA}/payments/${paymentId}/undo`;

beforeEach(async () => {
  world = await createApiWorld();
});

describe('what was paid in the shop', () => {
  test('pays the debt as of its day, once, and is told to the debtor as any payment is', async () => {
    expect(await ask(AURORA_GESTOR, BOOK, inCash)).toMatchObject({ status: 204 });
    expect(await ask(AURORA_GESTOR, BOOK, inCash)).toMatchObject({ status: 204 });
    const { payments, debts, cases } = await maria();
    expect(payments).toMatchObject([
      { paymentId, gateway: 'manual', paidBy: 'cash', amount: 102_167, overpaid: 0 },
    ]);
    expect(debts.find(({ credorId }) => credorId === AURORA)?.status).toBe('settled');
    expect(cases.find(({ credorId }) => credorId === AURORA)?.status).toBe('settled');
    const facts = (await readHistory(world.table, MARIA, {})).map(({ fact }) => fact);
    expect(facts.filter(({ type }) => type === 'payment-applied')).toHaveLength(1);
    expect(facts).toContainEqual(
      expect.objectContaining({
        type: 'message-requested',
        purpose: expect.objectContaining({ kind: 'payment-receipt' }),
      }),
    );
  });

  test('is read in the timeline with who booked it and why, whose words the history does not hold', async () => {
    await ask(AURORA_GESTOR, BOOK, inCash);
    const { entries } = Timeline.parse(
      (await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}/history`)).json,
    );
    const line = entries.find(({ type }) => type === 'payment-applied');
    expect(line?.why).toContain('Pago em 15/03/2026, em dinheiro. Registrado pela equipe.');
    expect(line?.why).toContain(`Nas palavras de quem registrou: “${reason}”`);
    expect(JSON.stringify(await readHistory(world.table, MARIA, {}))).not.toContain('Joana');
    const page = DebtorView.parse((await ask(ADMIN, `GET /api/debtors/${MARIA}`)).json);
    expect(page.cases.flatMap(({ payments }) => payments)).toMatchObject([{ paidBy: 'cash' }]);
  });

  test('pays the debts that were named, and what they do not take waits', async () => {
    const debtIds = [debtIdOf(HORIZONTE, 'MENS-7')];
    const other = { ...inCash, credorId: HORIZONTE, debtIds, amount: centavos(100_000) };
    expect(await ask(HORIZONTE_GESTOR, BOOK, other)).toMatchObject({ status: 204 });
    const [payment] = (await maria()).payments;
    expect(payment?.allocations.map(({ debtId }) => debtId)).toEqual(debtIds);
    expect(payment?.overpaid).toBeGreaterThan(0);
  });
});

describe('what was booked by a slip', () => {
  test('is undone by the same door, once, and the debt is owed as if nothing had come', async () => {
    const before = await maria();
    await ask(AURORA_GESTOR, BOOK, inCash);
    const why = { reason: 'Era o recibo de outra pessoa' };
    expect(await ask(AURORA_GESTOR, UNDO, why)).toMatchObject({ status: 204 });
    expect(await ask(AURORA_GESTOR, UNDO, why)).toMatchObject({ status: 204 });
    const owed = ({ debts }: typeof before) =>
      debts.map(({ status, ledger }) => ({ status, ledger: { ...ledger, held: undefined } }));
    expect(owed(await maria())).toEqual(owed(before));
    const { entries } = Timeline.parse(
      (await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}/history`)).json,
    );
    const line = entries.find(({ type }) => type === 'payment-charged-back');
    expect(line?.title).toBe('Pagamento de R$ 1.021,67 registrado por engano: desfeito');
    const page = DebtorView.parse((await ask(ADMIN, `GET /api/debtors/${MARIA}`)).json);
    const [payment] = page.cases.flatMap(({ payments }) => payments);
    expect(payment).toMatchObject({ left: 0, byHand: [] });
    const won = { chargebackId: 'manual:undone', reason: 'Era dela mesmo' };
    const win = await ask(ADMIN, `POST /api/debtors/${MARIA}/payments/${paymentId}/win`, won);
    expect(win.status).toBe(409);
  });

  test('is booked anew under another key', async () => {
    await ask(AURORA_GESTOR, BOOK, inCash);
    await ask(AURORA_GESTOR, UNDO, { reason: 'Valor errado' });
    const again = { ...inCash, key: 'recibo-0000124', amount: centavos(50_000) };
    expect(await ask(AURORA_GESTOR, BOOK, again)).toMatchObject({ status: 204 });
    const { payments } = await maria();
    expect(new Set(payments.map(({ amount }) => amount))).toEqual(new Set([102_167, 50_000]));
  });
});

test.each<[string, object, number, RegExp]>([
  ['of nothing', { amount: 0 }, 400, /amount/],
  ['of less than nothing', { amount: -1 }, 400, /amount/],
  ['of a day to come', { paidOn: '2027-01-01' }, 409, /paidOn.*escolha um dia de/],
  ['of long ago', { paidOn: '2024-01-01' }, 409, /paidOn/],
  ['in no known way', { paidBy: 'pix' }, 400, /paidBy/],
  ['without saying how one knows', { reason: ' ' }, 400, /reason/],
  ['under a key of one letter', { key: 'a' }, 400, /key/],
  ['of a debt to another', { debtIds: [debtIdOf(HORIZONTE, 'MENS-7')] }, 409, /debtIds/],
  ['to a credor of somebody else’s', { credorId: HORIZONTE }, 404, /devedor/],
])('nothing is booked %s', async (_, change, status, words) => {
  const answer = await ask(AURORA_GESTOR, BOOK, { ...inCash, ...change });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.json)).toMatch(words);
  expect((await maria()).payments).toEqual([]);
});

test('another payment under a key that is taken is refused, and says what was booked under it', async () => {
  await ask(AURORA_GESTOR, BOOK, inCash);
  const answer = await ask(AURORA_GESTOR, BOOK, { ...inCash, amount: centavos(100) });
  expect(answer.status).toBe(409);
  expect(JSON.stringify(answer.json)).toMatch(/R\$ 1\.021,67 pagos em 15\/03\/2026, em dinheiro/);
  expect((await maria()).payments).toHaveLength(1);
});

test('only a gestor or an admin books one', async () => {
  expect((await ask(aToken('operador', AURORA), BOOK, inCash)).status).toBe(403);
  expect((await ask(aToken('auditor', '*'), BOOK, inCash)).status).toBe(403);
});
