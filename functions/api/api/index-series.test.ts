import { expect, test } from 'vitest';
import { ADMIN, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { instant } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const world = createApiWorld();
async function ask(...asked: Parameters<ReturnType<typeof asker>>) {
  return asker(createApi((await world).deps))(...asked);
}

const months = [
  { month: '2026-01', percent: '0.33', publishedOn: '2026-02-10' },
  { month: '2026-02', percent: '0.70', publishedOn: '2026-03-11' },
];
const body = { expectedVersion: 0, document: { source: 'IBGE, SIDRA 1737', months } };
const PUT = 'PUT /api/index-series/igpm';

test('a series that was not loaded is not found, and once loaded is read back with who loaded it', async () => {
  expect(await ask(AURORA_GESTOR, 'GET /api/index-series/igpm')).toMatchObject({ status: 404 });
  expect(await ask(ADMIN, PUT, body)).toMatchObject({ status: 200, json: { version: 1 } });
  expect(await ask(AURORA_GESTOR, 'GET /api/index-series/igpm')).toMatchObject({
    json: { publishedBy: 'user:user-admin', document: { months } },
  });
  expect(await ask(ADMIN, PUT, body)).toMatchObject({
    status: 409,
    json: { title: 'Alguém publicou antes' },
  });
});

test('each month bears the day on which it was loaded, whatever was sent, and keeps it while it says the same', async () => {
  const { deps } = await world;
  const at = (day: string) =>
    asker(createApi({ ...deps, now: () => instant(`${day}T15:00:00.000Z`) }));
  const load = (day: string, expectedVersion: number, ...given: readonly object[]) =>
    at(day)(ADMIN, 'PUT /api/index-series/selic', {
      expectedVersion,
      document: { ...body.document, months: given },
    });
  const [january, february] = months;
  await load('2026-03-12', 0, { ...january, loadedOn: '2020-01-01' });
  const answer = await load('2026-03-16', 1, { ...january }, { ...february });
  expect(answer.json).toMatchObject({
    document: { months: [{ loadedOn: '2026-03-12' }, { loadedOn: '2026-03-16' }] },
  });
  const revised = await load('2026-03-18', 2, { ...january, percent: '0.34' }, { ...february });
  expect(revised.json).toMatchObject({
    document: { months: [{ loadedOn: '2026-03-18' }, { loadedOn: '2026-03-16' }] },
  });
});

test.each([
  ['a gap', [months[0], { ...months[1], month: '2026-03' }], 'document.months.1.month'],
  ['a comma', [{ ...months[0], percent: '0,33' }], 'document.months.0.percent'],
  ['no month', [], 'document.months'],
])('a series with %s is refused at its place', async (_, given, path) => {
  const document = { ...body.document, months: given };
  expect(await ask(ADMIN, PUT, { ...body, document })).toMatchObject({
    status: 400,
    json: { errors: [{ path }] },
  });
});

test('only an admin loads a series, and only one that the law or a contract knows', async () => {
  expect(await ask(AURORA_GESTOR, PUT, body)).toMatchObject({ status: 403 });
  expect(await ask(ADMIN, 'PUT /api/index-series/inpc', body)).toMatchObject({ status: 400 });
});

test('a debt that is corrected by an index shows it in the calculation, from the day after the series was loaded', async () => {
  const rows = [
    {
      codigo: 'IPCA-1',
      cpf: '39053344705',
      nome: 'Ana',
      valor: '1.000,00',
      vencimento: '31/12/2025',
      indice: 'IPCA',
      multa: '0',
      juros: '0',
    },
  ];
  await ask(ADMIN, 'PUT /api/index-series/ipca', body);
  await ask(ADMIN, 'POST /api/debts', { credorId: 'loja-aurora', rows });
  const debtorId = debtorIdOf('39053344705', DOCUMENT_KEY);
  const { deps } = await world;
  const askedOn = async (day: string) => {
    const then = { ...deps, now: () => instant(`${day}T15:00:00.000Z`) };
    return asker(createApi(then))(ADMIN, `GET /api/debtors/${debtorId}`);
  };
  expect(JSON.stringify(await askedOn('2026-03-20'))).not.toContain('Correção monetária');
  const { json } = await askedOn('2026-03-21');
  // 1,0033 × 1,0070 of R$ 1.000,00; March is not published on the 21st.
  expect(JSON.stringify(json)).toContain(
    '{"label":"Correção monetária","formula":"IPCA sobre R$ 1.000,00, até 28/02/2026","amount":1032}',
  );
});
