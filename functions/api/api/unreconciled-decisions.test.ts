import { beforeEach, expect, test } from 'vitest';
import { DebtorView } from '#events/api/debtor.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { findRef } from '#shared/table/refs.ts';
import { listUnreconciled, putUnreconciled } from '#shared/table/unreconciled.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  aToken,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { AURORA, aDebt, MARIA } from '#shared/testing/records.ts';
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

test('money that an operator finds the owner of pays their debts, once, and the rest waits as theirs', async () => {
  const operador = aToken('operador', '*');
  expect(await ask(operador, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
  expect(await ask(operador, decisionOn('match'), A_MATCH)).toMatchObject({ status: 204 });
  const record = await maria();
  // R$ 1.021,67 on 15 March, five days late.
  expect(record.payments).toMatchObject([{ amount: 110_000, overpaid: 7_833, chargeId: null }]);
  expect(await waiting('unknown')).toEqual([]);
  expect(await waiting(AURORA)).toMatchObject([{ kind: 'overpaid', amount: 7_833 }]);
  const entries = await readHistory(world.table, MARIA, {});
  const applied = entries.filter(({ fact }) => fact.type === 'payment-applied');
  expect(applied).toMatchObject([{ actor: 'user:user-operador' }]);
  const ref = await findRef(world.table, 'payment', UNMATCHED.paymentId);
  expect(ref).toMatchObject({ debtorId: MARIA });
});

test('what is prescribed is neither asked for nor paid first by money that nobody named', async () => {
  const asked = async () =>
    DebtorView.parse((await ask(ADMIN, `GET /api/debtors/${MARIA}`)).json).cases.find(
      (known) => known.credorId === AURORA,
    );
  const before = await asked();
  const { debtId, credorId, externalId, description, principal, dueDate, terms } = aDebt({
    externalId: 'VELHA',
    dueDate: localDate('2015-03-10'),
  });
  const debt = { debtId, credorId, externalId, description, principal, dueDate, terms };
  const context = { actor: 'system', cause: 'import', at: API_NOON } as const;
  await changeDebtor(world.table, MARIA, context, () => ({
    outcome: 'imported',
    decision: { facts: [{ type: 'debt-imported', ...debt }] },
  }));
  expect((await asked())?.debts.map(({ externalId }) => externalId)).toContain('VELHA');
  expect((await asked())?.amountDue).toBe(before?.amountDue);

  await ask(ADMIN, decisionOn('match'), A_MATCH);
  expect((await maria()).payments).toMatchObject([
    { overpaid: 7_833, allocations: [{ debtId: before?.debts[0]?.debtId }] },
  ]);
});

test('what was matched to one person is not matched to another, nor dismissed', async () => {
  await ask(ADMIN, decisionOn('match'), A_MATCH);
  const other = { ...A_MATCH, debtorId: 'a'.repeat(20) };
  expect(await ask(ADMIN, decisionOn('match'), other)).toMatchObject({
    status: 409,
    json: { title: 'Alguém resolveu antes' },
  });
  expect(await ask(ADMIN, decisionOn('dismiss'), { reason })).toMatchObject({ status: 409 });
});

test('money that is nobody’s is dismissed with who and why, and stays dismissed', async () => {
  expect(await ask(ADMIN, decisionOn('dismiss'), { reason })).toMatchObject({ status: 204 });
  expect(await ask(ADMIN, decisionOn('dismiss'), { reason })).toMatchObject({ status: 204 });
  expect(await ask(ADMIN, decisionOn('match'), A_MATCH)).toMatchObject({ status: 409 });
  expect(await waiting('unknown')).toEqual([]);
});

test.each([
  ['by whoever sees one credor only', AURORA_GESTOR, 'dismiss', { reason }, 404],
  ['without a reason', ADMIN, 'dismiss', { reason: ' ' }, 400],
  ['by an auditor', aToken('auditor', '*'), 'match', A_MATCH, 403],
  ['to somebody who is not there', ADMIN, 'match', { ...A_MATCH, debtorId: 'a'.repeat(20) }, 404],
  [
    'to other debts, which only overpaid money is',
    ADMIN,
    'apply',
    { debtIds: ['a'.repeat(20)] },
    409,
  ],
])('money without an owner is not decided on %s', async (_, who, verb, body, status) => {
  expect(await ask(who, decisionOn(verb), body)).toMatchObject({ status });
  expect(await waiting('unknown')).toHaveLength(1);
});

test('a place in the list that makes no sense is refused', async () => {
  const wrong = 'POST /api/unreconciled/unknown.99999999999999.x/dismiss';
  expect(await ask(ADMIN, wrong, { reason })).toMatchObject({ status: 400 });
});

/** Maria paid R$ 78,33 too much to Aurora. */
async function overpaid(): Promise<Unreconciled> {
  await ask(ADMIN, decisionOn('match'), A_MATCH);
  const [entry] = await waiting(AURORA);
  if (!entry) throw new Error('nothing waits');
  return entry;
}

test('what was overpaid pays another debt of the same credor, and nothing of it waits any more', async () => {
  const entry = await overpaid();
  const { debtId: _, ...known } = aDebt({ externalId: 'NF-2', dueDate: localDate('2026-04-10') });
  const { credorId, externalId, description, principal, dueDate, terms } = known;
  const debtId = debtIdOf(AURORA, externalId);
  const debt = { credorId, debtId, externalId, description, principal, dueDate, terms };
  const context = { actor: 'system', cause: 'import', at: API_NOON } as const;
  await changeDebtor(world.table, MARIA, context, () => ({
    outcome: 'imported',
    decision: { facts: [{ type: 'debt-imported', ...debt }] },
  }));
  const other = { debtIds: [debtId] };
  expect(await ask(AURORA_GESTOR, decisionOn('apply', entry), other)).toMatchObject({
    status: 204,
  });
  expect(await ask(AURORA_GESTOR, decisionOn('apply', entry), other)).toMatchObject({
    status: 204,
  });
  expect(await waiting(AURORA)).toEqual([]);
  const record = await maria();
  expect(record.debts.find((one) => one.debtId === debtId)?.ledger.principalOpen).toBe(92_167);
  expect(await ask(ADMIN, decisionOn('apply', entry), { debtIds: ['a'.repeat(20)] })).toMatchObject(
    {
      status: 409,
      json: { title: 'Nada a aplicar' },
    },
  );
});

test('what was overpaid and given back by hand leaves the list, once', async () => {
  const entry = await overpaid();
  const back = { amount: 7_833, reason: 'TED de 20/03' };
  const wrong = { ...back, amount: 7_800 };
  expect(await ask(ADMIN, decisionOn('give-back', entry), wrong)).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('R$ 78,33') },
  });
  expect(await ask(AURORA_GESTOR, decisionOn('give-back', entry), back)).toMatchObject({
    status: 204,
  });
  expect(await ask(AURORA_GESTOR, decisionOn('give-back', entry), back)).toMatchObject({
    status: 204,
  });
  expect(await waiting(AURORA)).toEqual([]);
  expect((await maria()).payments).toMatchObject([{ refunded: 7_833, overpaid: 0 }]);
});
