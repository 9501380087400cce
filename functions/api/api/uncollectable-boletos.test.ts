import { expect, test } from 'vitest';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { findRef } from '#shared/table/refs.ts';
import { ADMIN, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA } from '#shared/testing/records.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { createApi } from './api.ts';

const entry = (debts: readonly string[], titulo: object) => ({
  instruction: 'entry',
  titulo: { ...aTitulo(), ...titulo },
  debts,
});

/** Ana owes B-3, 10,00 since 12 March 2026, and B-9 since 2019; Aurora has an account at Bradesco. */
async function aDesk() {
  const { deps, written, table } = await createApiWorld();
  const ask = asker(createApi(deps));
  const publication = { expectedVersion: 0, document: aBillingAccount('237', 400) };
  await ask(ADMIN, `PUT /api/credores/${AURORA}/billing-account`, publication);
  const debt = { contrato: 'B-3', cpf: '529.982.247-25', nome: 'Ana Lima', valor: '10,00' };
  const late = { ...debt, vencimento: '12/03/2026' };
  const old = { ...debt, contrato: 'B-9', vencimento: '10/01/2019' };
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows: [late, old] });
  const send = (sequence: number, orders: readonly object[]) =>
    ask(AURORA_GESTOR, 'POST /api/remessas', { credorId: AURORA, sequence, orders });
  return { send, written, table };
}

test('a remessa takes no boleto of what nobody may be asked for, nor of more than the debts cost on its due date', async () => {
  const { send, written } = await aDesk();
  // 10,00 of 12 March: 2 % of fine and 273 days of interest at 1 % a month are 1,11 more on 10 December.
  const orders = [
    entry(['B-9'], { amount: 1_000 }),
    entry(['B-3'], { nossoNumero: '7654321', amount: 1_112 }),
  ];
  expect(await send(1, orders)).toMatchObject({
    status: 400,
    json: {
      errors: [
        {
          path: 'orders.0.debts',
          message: expect.stringContaining('B-9, porque ela prescreveu'),
        },
        {
          path: 'orders.1.titulo.amount',
          message: expect.stringContaining('custa R$ 11,11 em 10/12/2026'),
        },
      ],
    },
  });
  expect(written).toEqual({});
});

test('two boletos of one debt are never at the bank at once: the former’s baixa goes with the new one', async () => {
  const { send, written } = await aDesk();
  const first = entry(['B-3'], { amount: 1_111 });
  const second = entry(['B-3'], { nossoNumero: '7654321', amount: 1_111 });
  expect(await send(1, [first, second])).toMatchObject({
    status: 400,
    json: {
      errors: [
        {
          path: 'orders.1.debts',
          message:
            'Um boleto anterior deste arquivo já cobra B-3; cada dívida vai em um boleto só.',
        },
      ],
    },
  });
  expect(written).toEqual({});
  expect(await send(1, [first])).toMatchObject({ status: 200 });
  expect(await send(2, [second])).toMatchObject({
    status: 400,
    json: {
      errors: [
        {
          path: 'orders.0.debts',
          message:
            'O boleto 1234567, de R$ 11,11, já cobra B-3, vence em 10/12/2026 e pode ser pago até que o banco o baixe; ' +
            'peça a baixa dele neste arquivo ou tire-a da remessa.',
        },
      ],
    },
  });
  const baixa = { instruction: 'baixa', titulo: aTitulo({ amount: centavos(1_111) }) };
  expect(await send(2, [baixa, second])).toMatchObject({ status: 200 });
});

test('nor a boleto whose due date has passed, which the bank would only send back', async () => {
  const { send, written } = await aDesk();
  const due = (dueDate: string) =>
    entry(['B-3'], { amount: 1_000, issuedOn: '2026-03-01', dueDate });
  expect(await send(1, [due('2026-03-19')])).toMatchObject({
    status: 400,
    json: {
      errors: [
        {
          path: 'orders.0.titulo.dueDate',
          message: expect.stringContaining('19/03/2026 já passou'),
        },
      ],
    },
  });
  expect(written).toEqual({});
  expect(await send(1, [due('2026-03-20')])).toMatchObject({ status: 200 });
});

test('a debt that an order names twice is asked for once', async () => {
  const { send, table } = await aDesk();
  expect(await send(1, [entry(['B-3', 'B-3'], { amount: 1_000 })])).toMatchObject({ status: 200 });
  const ref = await findRef(table, 'nosso-numero', nossoNumeroKey(AURORA, '237', '1234567'));
  const { record } = ref ? await loadDebtor(table, ref.debtorId) : { record: { charges: [] } };
  expect(record.charges.map(({ debtIds }) => debtIds.length)).toEqual([1]);
});
