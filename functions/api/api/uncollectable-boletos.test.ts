import { expect, test } from 'vitest';
import { ADMIN, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { createApi } from './api.ts';

const entry = (debts: readonly string[], titulo: object) => ({
  instruction: 'entry',
  titulo: { ...aTitulo(), ...titulo },
  debts,
});

test('a remessa takes no boleto of what nobody may be asked for, nor of more than the debts cost on its due date', async () => {
  const { deps, written } = await createApiWorld();
  const ask = asker(createApi(deps));
  const publication = { expectedVersion: 0, document: aBillingAccount('237', 400) };
  await ask(ADMIN, `PUT /api/credores/${AURORA}/billing-account`, publication);
  const debt = { contrato: 'B-3', cpf: '529.982.247-25', nome: 'Ana Lima', valor: '10,00' };
  const late = { ...debt, vencimento: '12/03/2026' };
  const old = { ...debt, contrato: 'B-9', vencimento: '10/01/2019' };
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows: [late, old] });
  // 10,00 of 12 March: 2 % of fine and 273 days of interest at 1 % a month are 1,11 more on 10 December.
  const orders = [
    entry(['B-9'], { amount: 1_000 }),
    entry(['B-3'], { nossoNumero: '7654321', amount: 1_112 }),
  ];
  expect(
    await ask(AURORA_GESTOR, 'POST /api/remessas', {
      credorId: AURORA,
      sequence: 1,
      orders,
    }),
  ).toMatchObject({
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
