import { expect, test } from 'vitest';
import { asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const desk = createApiWorld().then(({ deps }) => ({ ask: asker(createApi(deps)) }));

const debt = (changes: Record<string, string> = {}) => ({
  codigo: 'NF-77',
  cpf: '390.533.447-05',
  nome: 'JOSÉ ALVES',
  valor: '150,00',
  vencimento: '10/03/2026',
  email: 'jose@provedor.com.br',
  ...changes,
});

test('debts sent as JSON are imported once, with a result a row, and then found', async () => {
  const { ask } = await desk;
  const body = {
    credorId: AURORA,
    rows: [
      debt(),
      debt({ codigo: 'NF-78', valor: '-5' }),
      debt({ codigo: 'NF-79', cpf: '1' }),
      debt({ codigo: 'NF-80', cpf: '52998224725', email: 'maria@@' }),
    ],
  };
  const results = [
    { row: 1, outcome: 'imported' },
    {
      row: 2,
      outcome: 'rejected',
      column: 'valor',
      value: '-5',
      reason: expect.stringContaining('negativo'),
    },
    {
      row: 3,
      outcome: 'rejected',
      column: 'cpf',
      value: '1',
      reason: expect.stringContaining('CPF'),
    },
    {
      row: 4,
      outcome: 'imported',
      column: 'email',
      value: 'maria@@',
      reason: expect.stringContaining('sem este'),
    },
  ];
  for (const key of ['first', 'first']) {
    const { json } = await ask(AURORA_GESTOR, 'POST /api/debts', body, { 'idempotency-key': key });
    expect(json).toEqual({ results });
  }
  for (const text of ['39053344705', 'NF-77', 'josé a']) {
    const { json } = await ask(AURORA_GESTOR, 'POST /api/debtor-searches', {
      credorId: AURORA,
      text,
    });
    expect(json).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({ name: 'José Alves', principalOpen: 15_000, openDebts: 1 }),
      ]),
    });
  }
});

test('a debt sent as JSON that is dear comes in, and its sender is told why', async () => {
  const { ask } = await desk;
  const body = { credorId: AURORA, rows: [debt({ codigo: 'NF-90', multa: '10%' })] };
  const { json } = await ask(AURORA_GESTOR, 'POST /api/debts', body);
  const reason = expect.stringContaining('multa: multa de 10%: de pessoa física se cobra até 2%');
  const result = { row: 1, outcome: 'imported', column: 'multa', value: '10%', reason };
  expect(json).toEqual({ results: [result] });
});

test('rates sent as JSON that may be reais are refused with what to say', async () => {
  const { ask } = await desk;
  const body = { credorId: AURORA, rows: [debt({ codigo: 'NF-91', juros: '3,45' })] };
  await expect(ask(AURORA_GESTOR, 'POST /api/debts', body)).resolves.toMatchObject({
    status: 400,
    json: { errors: [{ path: 'rows', message: expect.stringContaining('com o sinal %') }] },
  });
});

test('debts whose columns nobody knows are refused with what is missing', async () => {
  const { ask } = await desk;
  const body = { credorId: AURORA, rows: [{ abc: 'x' }] };
  await expect(ask(AURORA_GESTOR, 'POST /api/debts', body)).resolves.toMatchObject({
    status: 400,
    json: {
      errors: [{ path: 'rows', message: expect.stringContaining('Falta a coluna de "código"') }],
    },
  });
});
