import { describe, expect, test } from 'vitest';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { retornoIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import { putRetorno } from '#shared/table/retornos.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { createApi } from './api.ts';

const ACCOUNT = `/api/credores/${AURORA}/billing-account`;
const publication = { expectedVersion: 0, document: aBillingAccount('237', 400) };
const ROWS = [
  {
    contrato: 'B-1',
    cpf: '111.444.777-35',
    nome: 'José Souza',
    valor: '80,00',
    vencimento: '10/03/2026',
  },
  {
    contrato: 'B-2',
    cpf: '111.444.777-35',
    nome: 'José Souza',
    valor: '43,45',
    vencimento: '12/03/2026',
  },
  {
    contrato: 'B-3',
    cpf: '529.982.247-25',
    nome: 'Ana Lima',
    valor: '10,00',
    vencimento: '12/03/2026',
  },
];

/** Aurora has an account at Bradesco; José owes two debts and Ana one. */
async function aDesk() {
  const world = await createApiWorld();
  const ask = asker(createApi(world.deps));
  await ask(ADMIN, `PUT ${ACCOUNT}`, publication);
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows: ROWS });
  return { ...world, ask };
}
const entry = (changes: object = {}, titulo: object = {}) => ({
  instruction: 'entry',
  titulo: { ...aTitulo(), ...titulo },
  debts: ['B-1', 'B-2'],
  ...changes,
});
const remessa = (orders: readonly object[] = [entry()], sequence = 1) => ({
  credorId: AURORA,
  sequence,
  orders,
});

test('the billing account is published in versions, by an admin alone', async () => {
  const { ask } = await aDesk();
  const { json } = await ask(AURORA_GESTOR, `GET ${ACCOUNT}`);
  expect(json).toMatchObject({ version: 1, document: { bank: '237', agreement: '1234567' } });
  expect(await ask(ADMIN, `PUT ${ACCOUNT}`, publication)).toMatchObject({ status: 409 });
  expect(await ask(AURORA_GESTOR, `PUT ${ACCOUNT}`, publication)).toMatchObject({ status: 403 });
  expect(await ask(HORIZONTE_GESTOR, `GET ${ACCOUNT}`)).toMatchObject({ status: 403 });
  const bad = { ...publication, document: { ...publication.document, agency: '12a' } };
  expect(await ask(ADMIN, `PUT ${ACCOUNT}`, bad)).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'document.agency' }] },
  });
});

test('a remessa is written whole, and its boleto becomes a charge of the debts that it is for', async () => {
  const { ask, written, table } = await aDesk();
  expect(await ask(AURORA_GESTOR, 'POST /api/remessas', remessa())).toMatchObject({
    status: 200,
    json: {
      sequence: 1,
      bank: '237',
      orders: 1,
      amount: 12_345,
      downloadUrl: expect.stringContaining(
        'remessas/loja-aurora/237-000001.rem?as=remessa-loja-aurora',
      ),
    },
  });
  const file = written['remessas/loja-aurora/237-000001.rem'] ?? '';
  expect(file.split('\r\n').map((line) => line.length)).toEqual([400, 400, 400, 0]);
  const ref = await findRef(table, 'nosso-numero', nossoNumeroKey(AURORA, '237', '1234567'));
  const { record } = ref ? await loadDebtor(table, ref.debtorId) : { record: { charges: [] } };
  expect(record.charges).toMatchObject([
    {
      status: 'issued',
      gateway: 'cnab',
      kind: 'boleto',
      chargeId: ref?.target['chargeId'],
      amount: 12_345,
      debtIds: [expect.any(String), expect.any(String)],
      expiresAt: '2026-12-11T03:00:00.000Z',
    },
  ]);
});

test('asking again gives the same remessa, and another under its number is refused', async () => {
  const { ask, written, table } = await aDesk();
  const first = await ask(AURORA_GESTOR, 'POST /api/remessas', remessa());
  const before = { ...written };
  expect(await ask(AURORA_GESTOR, 'POST /api/remessas', remessa())).toEqual(first);
  expect(written).toEqual(before);
  const other = remessa([entry({}, { amount: 12_346 })]);
  expect(await ask(AURORA_GESTOR, 'POST /api/remessas', other)).toMatchObject({ status: 409 });
  const ref = await findRef(table, 'nosso-numero', nossoNumeroKey(AURORA, '237', '1234567'));
  const { record } = ref ? await loadDebtor(table, ref.debtorId) : { record: { charges: [] } };
  expect(record.charges).toHaveLength(1);
});

describe('a remessa with a wrong order is refused with its place, and nothing is written', () => {
  const { payer } = aTitulo();
  test.each<[string, readonly object[], string]>([
    [
      'no address',
      [entry(), entry({}, { nossoNumero: '8', payer: { ...payer, address: '' } })],
      'orders.1.titulo.payer.address',
    ],
    [
      'too long a number',
      [entry({}, { nossoNumero: '123456789012' })],
      'orders.0.titulo.nossoNumero',
    ],
    ['an unknown debt', [entry({ debts: ['Z-9'] })], 'orders.0.debts'],
    ['debts of two people', [entry({ debts: ['B-1', 'B-3'] })], 'orders.0.debts'],
    ['a number twice', [entry(), entry({ debts: ['B-3'] })], 'orders.1.titulo.nossoNumero'],
    ['a protest', [entry(), entry({ instruction: 'protest' })], 'orders.1.instruction'],
    [
      'a protest by itself, days after',
      [entry({}, { protestAfterDays: 5 })],
      'orders.0.titulo.protestAfterDays',
    ],
    ['a fine above a consumer’s 2 %', [entry({}, { fineBps: 201 })], 'orders.0.titulo.fineBps'],
    ['a field that is not there', [entry({}, { valor: 1 })], 'orders.0.titulo.valor'],
  ])('%s', async (_, orders, path) => {
    const { ask, written } = await aDesk();
    expect(await ask(AURORA_GESTOR, 'POST /api/remessas', remessa(orders))).toMatchObject({
      status: 400,
      json: { errors: [{ path }] },
    });
    expect(written).toEqual({});
    expect(await ask(AURORA_GESTOR, `GET /api/remessas?credorId=${AURORA}`)).toMatchObject({
      json: { items: [] },
    });
  });

  test('a debt that its creditor took back meanwhile, while what was written before can be had again', async () => {
    const { ask, written } = await aDesk();
    const first = remessa([entry({ debts: ['B-3'] }, { amount: 1_000 })]);
    await ask(AURORA_GESTOR, 'POST /api/remessas', first);
    const gone = { credorId: AURORA, codes: ['B-2', 'B-3'], because: 'sold' };
    expect(await ask(AURORA_GESTOR, 'POST /api/debts/withdrawals', gone)).toMatchObject({
      status: 200,
    });
    const before = Object.keys(written);
    const second = remessa([entry({}, { nossoNumero: '7654321' })], 2);
    expect(await ask(AURORA_GESTOR, 'POST /api/remessas', second)).toMatchObject({
      status: 400,
      json: { errors: [{ path: 'orders.0.debts', message: expect.stringContaining('B-2') }] },
    });
    expect(Object.keys(written)).toEqual(before);
    expect(await ask(AURORA_GESTOR, 'POST /api/remessas', first)).toMatchObject({ status: 200 });
  });

  test('a number that another person’s boleto has', async () => {
    const { ask } = await aDesk();
    await ask(AURORA_GESTOR, 'POST /api/remessas', remessa());
    const theirs = remessa([entry({ debts: ['B-3'] })], 2);
    expect(await ask(AURORA_GESTOR, 'POST /api/remessas', theirs)).toMatchObject({
      status: 400,
      json: { errors: [{ path: 'orders.0.titulo.nossoNumero' }] },
    });
  });

  test('a credor without an account, or of somebody else', async () => {
    const { deps } = await createApiWorld();
    const ask = asker(createApi(deps));
    expect(await ask(AURORA_GESTOR, 'POST /api/remessas', remessa())).toMatchObject({
      status: 404,
    });
    expect(await ask(HORIZONTE_GESTOR, 'POST /api/remessas', remessa())).toMatchObject({
      status: 403,
    });
  });
});

test('remessas are listed from the last, and each can be downloaded again while its file is kept', async () => {
  const { ask, written } = await aDesk();
  await ask(AURORA_GESTOR, 'POST /api/remessas', remessa());
  const baixa = { instruction: 'baixa', titulo: aTitulo() };
  await ask(AURORA_GESTOR, 'POST /api/remessas', remessa([baixa], 2));
  expect(await ask(AURORA_GESTOR, `GET /api/remessas?credorId=${AURORA}`)).toMatchObject({
    json: { items: [{ sequence: 2 }, { sequence: 1 }] },
  });
  expect(await ask(AURORA_GESTOR, `GET /api/remessas/${AURORA}/2`)).toMatchObject({
    json: { sequence: 2, downloadUrl: expect.stringContaining('237-000002.rem') },
  });
  expect(await ask(AURORA_GESTOR, `GET /api/remessas/${AURORA}/3`)).toMatchObject({ status: 404 });
  for (const key of Object.keys(written)) delete written[key];
  expect(await ask(AURORA_GESTOR, `GET /api/remessas/${AURORA}/2`)).toMatchObject({
    status: 409,
    json: { title: 'O arquivo não está mais aqui' },
  });
});

test('a retorno gets a place of its own, and what became of it can be read', async () => {
  const { ask, table } = await aDesk();
  const body = { credorId: AURORA, fileName: 'CB251101.RET' };
  expect(await ask(AURORA_GESTOR, 'POST /api/retornos', body)).toMatchObject({
    json: {
      key: expect.stringMatching(/^retornos\/loja-aurora\/2026-03-20-cb251101-[0-9a-f]{8}\.ret$/),
    },
  });
  const retornoId = retornoIdOf(AURORA, 'x');
  await putRetorno(table, {
    retornoId,
    credorId: AURORA,
    key: 'retornos/loja-aurora/2026-03-20-cb251101-aaaaaaaa.ret',
    readAt: API_NOON,
    status: 'refused',
    failure: 'Linha 1, coluna 77: o arquivo é do banco 341, e o esperado é o 237.',
  });
  const view = {
    retornoId,
    fileName: '2026-03-20-cb251101-aaaaaaaa.ret',
    status: 'refused',
    summary: null,
  };
  expect(await ask(AURORA_GESTOR, `GET /api/retornos?credorId=${AURORA}`)).toMatchObject({
    json: { items: [view] },
  });
  expect(await ask(AURORA_GESTOR, `GET /api/retornos/${AURORA}/${retornoId}`)).toMatchObject({
    json: { ...view, failure: expect.stringContaining('coluna 77') },
  });
  expect(await ask(HORIZONTE_GESTOR, `GET /api/retornos?credorId=${AURORA}`)).toMatchObject({
    status: 403,
  });
});
