import { expect, test } from 'vitest';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const aDesk = async () => {
  const { deps, table } = await createApiWorld();
  return { ask: asker(createApi(deps)), table, deps };
};
const desk = aDesk();

const debt = (changes: Record<string, string> = {}) => ({
  codigo: 'NF-77',
  cpf: '390.533.447-05',
  nome: 'JOSÉ ALVES',
  valor: '150,00',
  vencimento: '10/03/2026',
  email: 'jose@provedor.com.br',
  ...changes,
});

test('a column that only some rows have is blank in the others, whatever its name', async () => {
  const { ask } = await aDesk();
  const rows = [debt({ codigo: 'NF-90', constructor: 'x' }), debt({ codigo: 'NF-91' })];
  const { json } = await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  expect(json).toEqual({
    results: [
      { row: 1, outcome: 'imported' },
      { row: 2, outcome: 'imported' },
    ],
  });
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

const NOT_READ = expect.stringMatching(/juros: .*em reais.*não foi lido.*com o sinal %/);

test('a rate sent as JSON that may be reais stops no batch: its row comes in without it and says so', async () => {
  const { ask } = await desk;
  const rows = [
    debt({ codigo: 'NF-91', juros: '1,99' }),
    debt({ codigo: 'NF-92', juros: '0,50%' }),
    debt({ codigo: 'NF-93', juros: '0,00' }),
    debt({ codigo: 'NF-94', juros: '3,45', valor: '-5' }),
    debt({ codigo: 'NF-95' }),
  ];
  const { json } = await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  expect(json).toEqual({
    results: [
      { row: 1, outcome: 'imported', column: 'juros', value: '1,99', reason: NOT_READ },
      { row: 2, outcome: 'imported' },
      { row: 3, outcome: 'imported' },
      { row: 4, outcome: 'rejected', column: 'valor', value: '-5', reason: expect.anything() },
      { row: 5, outcome: 'imported' },
    ],
  });
  const { table, deps } = await desk;
  const debtorId = debtorIdOf('39053344705', await deps.documentKey());
  const { record } = await loadDebtor(table, debtorId);
  const rateOf = (code: string) =>
    record.debts.find(({ externalId }) => externalId === code)?.terms.monthlyInterestBps;
  expect(rateOf('NF-92')).toBe(50);
  expect(rateOf('NF-91')).toBe(rateOf('NF-95'));
  expect(rateOf('NF-93')).toBe(rateOf('NF-95'));
});

test.each([
  ['BLANK', ''],
  ['ZERO', '0'],
  ['CENTS', '0,00'],
  ['DASH', '-'],
  ['REAIS', 'R$ 0,00'],
  ['NONE', 'Nenhum'],
])(
  'a rate told as nothing (%s, "%s") in all rows of a batch is no doubt',
  async (code, nothing) => {
    const { ask } = await desk;
    const changes = { juros: nothing, multa: nothing, honorarios: nothing };
    const rows = ['1', '2'].map((number) => debt({ ...changes, codigo: `${code}-${number}` }));
    const { json } = await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
    expect(json).toEqual({
      results: [
        { row: 1, outcome: 'imported' },
        { row: 2, outcome: 'imported' },
      ],
    });
  },
);

test('a rate that the credor’s saved mapping names is sure', async () => {
  const { ask } = await aDesk();
  const body = { document: { juros: 'interest' }, expectedVersion: 0 };
  await ask(AURORA_GESTOR, `PUT /api/credores/${AURORA}/import-mapping`, body);
  const rows = [debt({ codigo: 'NF-96', juros: '0,99' })];
  const { json } = await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  expect(json).toEqual({ results: [{ row: 1, outcome: 'imported' }] });
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
