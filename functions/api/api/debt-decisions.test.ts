import { beforeEach, expect, test } from 'vitest';
import { OfferView } from '#events/api/agreement.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import {
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

type World = Awaited<ReturnType<typeof createApiWorld>>;
let world: World;
let ask: ReturnType<typeof asker>;

const debt = (codigo: string, cpf: string, changes: Record<string, string> = {}) => ({
  codigo,
  cpf,
  nome: 'JOSÉ ALVES',
  valor: '150,00',
  vencimento: '10/03/2026',
  email: 'jose@provedor.com.br',
  ...changes,
});
const rows = [
  debt('N-1', '390.533.447-05'),
  debt('N-2', '390.533.447-05'),
  debt('N-3', '11144477735'),
];

beforeEach(async () => {
  world = await createApiWorld();
  ask = asker(createApi(world.deps));
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
});

async function debtOf(code: string) {
  const ref = await findRef(world.table, 'debt', `${AURORA}#${code}`);
  if (!ref) throw new Error(`nobody has ${code}`);
  const { record } = await loadDebtor(world.table, ref.debtorId);
  return { debt: record.debts.find(({ externalId }) => externalId === code), record };
}

const withdrawal = (...codes: string[]) => ({ credorId: AURORA, because: 'recalled', codes });

test('debts that their creditor takes back are collected no more, and each code is answered', async () => {
  const body = withdrawal('N-1', 'N-3', 'N-9');
  const { json } = await ask(AURORA_GESTOR, 'POST /api/debts/withdrawals', body);
  expect(json).toEqual({
    results: [
      { code: 'N-1', outcome: 'done' },
      { code: 'N-3', outcome: 'done' },
      { code: 'N-9', outcome: 'refused', reason: expect.stringContaining('código desconhecido') },
    ],
  });
  expect((await debtOf('N-1')).debt).toMatchObject({ status: 'withdrawn', because: 'recalled' });
  expect((await debtOf('N-2')).debt).toMatchObject({ status: 'open' });
  const { record } = await debtOf('N-3');
  expect(record).toMatchObject({
    cases: [{ status: 'settled' }],
    debtor: { nextAlarm: { kind: 'none', because: 'nothing-owed' } },
  });
  const again = await ask(AURORA_GESTOR, 'POST /api/debts/withdrawals', withdrawal('N-1'));
  expect(again.json).toEqual({ results: [{ code: 'N-1', outcome: 'unchanged' }] });
});

test('an old file does not have them collected again, and undoing it does', async () => {
  await ask(AURORA_GESTOR, 'POST /api/debts/withdrawals', withdrawal('N-3'));
  const again = { credorId: AURORA, rows: [rows[2]] };
  const refused = await ask(AURORA_GESTOR, 'POST /api/debts', again);
  expect(refused.json).toMatchObject({
    results: [{ outcome: 'rejected', reason: expect.stringContaining('desfaça a retirada') }],
  });
  const codes = ['N-3'];
  const { json } = await ask(AURORA_GESTOR, 'POST /api/debts/returns', { credorId: AURORA, codes });
  expect(json).toEqual({ results: [{ code: 'N-3', outcome: 'done' }] });
  const { debt: back, record } = await debtOf('N-3');
  expect(back).toMatchObject({ status: 'open' });
  expect(record).toMatchObject({
    cases: [{ status: 'active' }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });
});

test('a correction by hand is one in history, and zero settles', async () => {
  const correction = { credorId: AURORA, code: 'N-1', principal: 9_900, dueDate: '2026-04-01' };
  const { status } = await ask(AURORA_GESTOR, 'POST /api/debts/corrections', correction);
  expect(status).toBe(204);
  expect((await debtOf('N-1')).debt).toMatchObject({
    principal: 9_900,
    dueDate: '2026-04-01',
    description: '',
    status: 'open',
  });
  const nothing = { credorId: AURORA, code: 'N-3', principal: 0 };
  await ask(AURORA_GESTOR, 'POST /api/debts/corrections', nothing);
  expect((await debtOf('N-3')).record).toMatchObject({ cases: [{ status: 'settled' }] });
});

test('what cannot be corrected is said', async () => {
  await ask(AURORA_GESTOR, 'POST /api/debts/withdrawals', withdrawal('N-1'));
  const correct = (code: string) =>
    ask(AURORA_GESTOR, 'POST /api/debts/corrections', { credorId: AURORA, code, principal: 1 });
  expect(await correct('N-9')).toMatchObject({ status: 404 });
  expect(await correct('N-1')).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('foi retirada') },
  });
});

test('a debt in an agreement is not made less while its instalments are asked for', async () => {
  const code = 'N-1';
  const { debtorId } = (await debtOf(code)).record.debtor ?? {};
  const correct = (principal: number) =>
    ask(AURORA_GESTOR, 'POST /api/debts/corrections', { credorId: AURORA, code, principal });
  const wish = { credorId: AURORA, parcels: 0 };
  const offered = await ask(AURORA_GESTOR, `POST /api/debtors/${debtorId}/offers/simulate`, wish);
  const { forDate, fingerprint } = OfferView.parse(offered.json);
  const signing = { ...wish, forDate, fingerprint, replaces: null };
  await ask(AURORA_GESTOR, `POST /api/debtors/${debtorId}/agreements`, signing);
  expect((await debtOf(code)).debt).toMatchObject({ status: 'agreed' });

  expect(await correct(10_000)).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('cancele ou renegocie o acordo antes') },
  });
  expect((await debtOf(code)).debt).toMatchObject({ status: 'agreed', principal: 15_000 });
  expect(await correct(16_000)).toMatchObject({ status: 204 });
});

test('nobody decides about another credor’s debts', async () => {
  const { status } = await ask(HORIZONTE_GESTOR, 'POST /api/debts/withdrawals', withdrawal('N-1'));
  expect(status).toBe(403);
});
