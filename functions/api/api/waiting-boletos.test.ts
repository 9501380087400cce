import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { keys } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { listWaiting, takeNumbers } from '#shared/table/waiting-boletos.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { asksForBoleto, whose } from '#shared/testing/asks-for-boleto.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { createApi } from './api.ts';

const ACCOUNT = `/api/credores/${AURORA}/billing-account`;
const WAITING = `/api/remessas/waiting?credorId=${AURORA}`;
const POST = 'POST /api/remessas/waiting';
const HOME = { endereco: 'Rua das Flores, 10', cidade: 'São Paulo', cep: '01001-000' };
const row = (contrato: string, cpf: string, more: object = HOME) => ({
  contrato,
  cpf,
  nome: `Pessoa ${contrato.slice(2)}`,
  valor: '100,00',
  vencimento: '10/03/2026',
  ...more,
});

/** Three people asked for a boleto: two have an address, and the third has none. */
async function aDesk(account = aBillingAccount('237', 400)) {
  const world = await createApiWorld();
  const ask = asker(createApi(world.deps));
  await ask(ADMIN, `PUT ${ACCOUNT}`, { expectedVersion: 0, document: account });
  const rows = [
    row('B-1', '11144477735'),
    row('B-2', '39053344705'),
    row('B-3', '86288366757', {}),
  ];
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  for (const { contrato } of rows) await asksForBoleto(world.table, contrato);
  const charge = async (contrato: string): Promise<Charge | undefined> => {
    const { record } = await loadDebtor(world.table, await whose(world.table, contrato));
    return record.charges.at(-1);
  };
  return { ...world, ask, charge };
}

let desk: Awaited<ReturnType<typeof aDesk>>;
beforeEach(async () => {
  desk = await aDesk();
});
const remessa = (sequence = 1) => ({ credorId: AURORA, sequence });

test('what waits is listed, and what cannot go says why', async () => {
  expect(await desk.ask(AURORA_GESTOR, `GET ${WAITING}`)).toMatchObject({
    status: 200,
    json: {
      nextSequence: 1,
      items: expect.arrayContaining([
        expect.objectContaining({ name: 'Pessoa 1', dueDate: '2026-03-25', problem: null }),
        expect.objectContaining({
          name: 'Pessoa 3',
          problem: expect.stringContaining('Sem endereço'),
        }),
      ]),
    },
  });
  expect(await desk.ask(HORIZONTE_GESTOR, `GET ${WAITING}`)).toMatchObject({ status: 403 });
});

test('the remessa takes whoever can go, numbers them, and says of the others why they did not', async () => {
  const answer = await desk.ask(AURORA_GESTOR, POST, remessa());
  expect(answer).toMatchObject({
    status: 200,
    json: {
      sequence: 1,
      orders: 2,
      leftOut: [{ name: 'Pessoa 3', problem: expect.stringContaining('Sem endereço') }],
    },
  });
  const file = desk.written['remessas/loja-aurora/237-000001.rem'] ?? '';
  expect(file.split('\r\n')).toHaveLength(5);
  expect(file).toContain('RUA DAS FLORES, 10');
  const numbers = await Promise.all(['B-1', 'B-2'].map((contrato) => desk.charge(contrato)));
  expect(numbers).toEqual([
    expect.objectContaining({ status: 'issued', gateway: 'cnab', boleto: expect.anything() }),
    expect.objectContaining({ status: 'issued', gateway: 'cnab' }),
  ]);
  expect(await desk.charge('B-3')).toMatchObject({ status: 'requested' });
  expect(await listWaiting(desk.table, AURORA)).toHaveLength(1);
});

test('asked again it is the same remessa, and nothing is numbered anew', async () => {
  const first = await desk.ask(AURORA_GESTOR, POST, remessa());
  const before = { ...desk.written };
  const again = await desk.ask(AURORA_GESTOR, POST, remessa());
  expect(again.json).toEqual({ ...Object(first.json), leftOut: [] });
  expect(desk.written).toEqual(before);
  expect(await desk.ask(AURORA_GESTOR, POST, remessa(3))).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('A próxima remessa é a 2') },
  });
});

test('a remessa that was cut off before it was written keeps its numbers when it is asked for again', async () => {
  const { deps } = desk;
  const broken = createApi({
    ...deps,
    files: { ...deps.files, write: () => Promise.reject(new Error('cut off')) },
  });
  await expect(asker(broken)(AURORA_GESTOR, POST, remessa())).rejects.toThrow('cut off');
  const taken = await listWaiting(desk.table, AURORA);
  await desk.ask(AURORA_GESTOR, POST, remessa());
  const numbers = new Map(taken.map(({ chargeId, number }) => [chargeId, number]));
  for (const contrato of ['B-1', 'B-2']) {
    const charge = await desk.charge(contrato);
    expect(charge).toMatchObject({
      gatewayChargeId: String(charge && numbers.get(charge.chargeId)),
    });
  }
});

test('one that was cut off after it was written is finished before the next begins', async () => {
  const now = () => {
    if (Object.keys(desk.written).length > 0) throw new Error('cut off');
    return API_NOON;
  };
  const broken = createApi({ ...desk.deps, now });
  await expect(asker(broken)(AURORA_GESTOR, POST, remessa())).rejects.toThrow('cut off');
  expect(await desk.charge('B-1')).toMatchObject({ status: 'requested' });
  expect(await desk.ask(AURORA_GESTOR, POST, remessa(2))).toMatchObject({ status: 409 });
  for (const contrato of ['B-1', 'B-2']) {
    expect(await desk.charge(contrato)).toMatchObject({ status: 'issued' });
  }
  expect(await listWaiting(desk.table, AURORA)).toHaveLength(1);
});

test('numbers that somebody gave by hand are stepped over', async () => {
  const series = { credorId: AURORA, bank: '237' } as const;
  await desk.ask(AURORA_GESTOR, POST, remessa());
  await desk.table.client.send(
    new DeleteCommand({ TableName: desk.table.name, Key: keys.boletoSeries(AURORA, '237') }),
  );
  await desk.ask(AURORA_GESTOR, 'POST /api/debts', {
    credorId: AURORA,
    rows: [row('B-4', '52998224725')],
  });
  await asksForBoleto(desk.table, 'B-4');
  await desk.ask(AURORA_GESTOR, POST, remessa(2));
  expect(await desk.charge('B-4')).toMatchObject({ gatewayChargeId: '3' });
  expect(await takeNumbers(desk.table, series, 1, 1)).toBe(4);
});

test('nothing to send, and an account that cannot number, are refused in words', async () => {
  await desk.ask(AURORA_GESTOR, POST, remessa());
  expect(await desk.ask(AURORA_GESTOR, POST, remessa(2))).toMatchObject({
    status: 409,
    json: { title: 'Nada a enviar', detail: expect.stringContaining('Sem endereço') },
  });
  const santander = await aDesk(aBillingAccount('033', 400));
  expect(await santander.ask(AURORA_GESTOR, POST, remessa())).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('código do beneficiário') },
  });
  expect(santander.written).toEqual({});
});

test('a boleto that nobody wants any more is given up, and the debtor may ask for another', async () => {
  await desk.ask(AURORA_GESTOR, 'POST /api/debts', {
    credorId: AURORA,
    rows: [{ ...row('B-1', '11144477735'), valor: '90,00' }],
  });
  const late = { ...desk.deps, now: () => instant('2026-04-20T15:00:00.000Z') };
  const answer = await asker(createApi(late))(AURORA_GESTOR, POST, remessa());
  expect(answer).toMatchObject({ status: 409, json: { title: 'Nada a enviar' } });
  expect(await desk.charge('B-1')).toMatchObject({
    status: 'failed',
    reason: 'O boleto venceu antes de ir ao banco.',
  });
  expect(await listWaiting(desk.table, AURORA)).toEqual([]);
});

test.each([1, 3, 4])(
  'a waiting boleto and an order of the same debt never both go to the bank: the order comes before write %i',
  async (n) => {
    const titulo = aTitulo({ nossoNumero: '7654321', amount: centavos(1_000) });
    const orders = [{ instruction: 'entry', titulo, debts: ['B-1'] }];
    const ordered: Awaited<ReturnType<typeof desk.ask>>[] = [];
    beforeWrite(desk.table, n, async () => {
      const asked = { ...remessa(2), orders };
      ordered.push(await desk.ask(AURORA_GESTOR, 'POST /api/remessas', asked));
    });
    const { status, json } = await desk.ask(AURORA_GESTOR, POST, remessa());
    const { record } = await loadDebtor(desk.table, await whose(desk.table, 'B-1'));
    const isFirst = n === 1;
    expect(ordered).toMatchObject([{ status: isFirst ? 200 : 409 }]);
    expect({ status, orders: json }).toMatchObject({
      status: 200,
      orders: { orders: isFirst ? 1 : 2 },
    });
    expect(JSON.stringify(json).includes('O boleto 7654321, de R$')).toBe(isFirst);
    expect(record.charges.filter((charge) => charge.status === 'issued')).toHaveLength(1);
  },
);
