import { expect, test } from 'vitest';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { codeRef } from '#shared/table/import-rows.ts';
import { findRef } from '#shared/table/refs.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { beforeWrite } from '#shared/testing/before-write.ts';
import { AURORA } from '#shared/testing/records.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { createApi } from './api.ts';

const remessa = (sequence: number, nossoNumero: string, debts: readonly string[]) => {
  const titulo = aTitulo({ nossoNumero, amount: centavos(1_000) });
  return { credorId: AURORA, sequence, orders: [{ instruction: 'entry', titulo, debts }] };
};

/** Ana owes B-3 and B-4; Aurora has an account at Bradesco. */
async function aDesk() {
  const { deps, written, table } = await createApiWorld();
  let clock = API_NOON;
  const ask = asker(createApi({ ...deps, now: () => clock }));
  const publication = { expectedVersion: 0, document: aBillingAccount('237', 400) };
  await ask(ADMIN, `PUT /api/credores/${AURORA}/billing-account`, publication);
  const debt = { cpf: '529.982.247-25', nome: 'Ana Lima', valor: '10,00' };
  const rows = ['B-3', 'B-4'].map((contrato) => ({ ...debt, contrato, vencimento: '12/03/2026' }));
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  const send = (asked: ReturnType<typeof remessa>) =>
    ask(AURORA_GESTOR, 'POST /api/remessas', asked);
  const boletos = async () => {
    const ref = await findRef(table, 'debt', codeRef(AURORA, 'B-3'));
    return ref ? (await loadDebtor(table, ref.debtorId)).record.charges : [];
  };
  const at = (moment: Instant) => void (clock = moment);
  return { send, written, table, at, boletos };
}

test.each([1, 2, 3])(
  'of two remessas at once for one debt, one is written, and the other says which boleto asks for it: before write %i',
  async (n) => {
    const { send, written, table, boletos } = await aDesk();
    const other: Awaited<ReturnType<typeof send>>[] = [];
    beforeWrite(table, n, async () => {
      other.push(await send(remessa(2, '7654321', ['B-3'])));
    });
    const answers = [await send(remessa(1, '1234567', ['B-3'])), ...other];
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    const [winner] = await boletos();
    expect(refused).toMatchObject({
      json: {
        errors: [
          {
            path: 'orders.0.debts',
            message: expect.stringMatching(/^O boleto \d{7}, de R\$ 10,00 .* já cobra B-3/),
          },
        ],
      },
    });
    expect(winner).toMatchObject({ status: 'issued', gateway: 'cnab' });
    expect(await boletos()).toHaveLength(1);
    expect(Object.keys(written)).toHaveLength(1);
  },
);

const cutOff = async (): Promise<void> => {
  throw new Error('cut off');
};

test('a remessa that was cut off with its number keeps its debts, whoever else wants them, until it is finished', async () => {
  const { send, table, boletos } = await aDesk();
  const first = remessa(1, '1234567', ['B-3']);
  beforeWrite(table, 3, cutOff);
  await expect(send(first)).rejects.toThrow('cut off');
  expect(await boletos()).toEqual([]);
  const { status, json } = await send(remessa(2, '7654321', ['B-3', 'B-4']));
  expect({ status, json }).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('1234567, de R$ 10,00 com vencimento em 10/12/2026') },
  });
  expect(json).toMatchObject({ detail: expect.stringContaining('já cobra B-3 pela remessa 1') });
  expect(await send(remessa(2, '7654321', ['B-4']))).toMatchObject({ status: 200 });
  expect(await send(first)).toMatchObject({ status: 200 });
  expect(await boletos()).toMatchObject([
    { gatewayChargeId: '1234567' },
    { gatewayChargeId: '7654321' },
  ]);
});

test('one that was cut off before it had a number keeps them for two minutes, and is refused after them', async () => {
  const { send, table, at, boletos } = await aDesk();
  const first = remessa(1, '1234567', ['B-3']);
  const second = remessa(2, '7654321', ['B-3']);
  beforeWrite(table, 2, cutOff);
  await expect(send(first)).rejects.toThrow('cut off');
  expect(await send(second)).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('pela remessa 1, que está sendo escrita') },
  });
  at(addMinutes(API_NOON, 2));
  expect(await send(second)).toMatchObject({ status: 200 });
  expect(await send(first)).toMatchObject({ status: 400 });
  expect(await boletos()).toMatchObject([{ gatewayChargeId: '7654321' }]);
});

test('a remessa that is refused gives back what it took', async () => {
  const { send, table } = await aDesk();
  const other = remessa(1, '7654321', ['B-4']);
  beforeWrite(table, 2, async () => void (await send(other)));
  const late = await send(remessa(1, '1234567', ['B-3']));
  expect(late).toMatchObject({ status: 409, json: { title: 'Número já usado' } });
  expect(await send(remessa(2, '2345678', ['B-3']))).toMatchObject({ status: 200 });
});

test('no boleto is registered for debts that nobody named: another might be asking for them', async () => {
  const { send, written } = await aDesk();
  expect(await send(remessa(1, '1234567', []))).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'orders.0.debts' }] },
  });
  expect(written).toEqual({});
});
