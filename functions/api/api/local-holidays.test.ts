import { expect, test } from 'vitest';
import {
  ADMIN,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

async function aTeam() {
  const { deps } = await createApiWorld();
  return { ask: asker(createApi(deps)) };
}

test('the holidays of a state and of a city are loaded, listed and read', async () => {
  const { ask } = await aTeam();
  const days = [{ date: '2026-07-09', name: 'Revolução', source: 'Lei SP 9.497/1997' }];
  for (const place of ['SP', 'SP.campinas']) {
    const document = { name: place, days };
    const line = `PUT /api/local-holidays/${place}`;
    await expect(ask(ADMIN, line, { expectedVersion: 0, document })).resolves.toMatchObject({
      status: 200,
    });
  }
  await expect(ask(AURORA_GESTOR, 'GET /api/local-holidays')).resolves.toMatchObject({
    json: { items: ['SP', 'SP.campinas'] },
  });
  await expect(ask(ADMIN, 'GET /api/local-holidays/SP')).resolves.toMatchObject({
    json: { version: 1, document: { days } },
  });
  const nowhere = await ask(ADMIN, 'GET /api/local-holidays/Campinas');
  expect(nowhere).toMatchObject({
    status: 400,
    json: { detail: expect.stringMatching(/não é um lugar/) },
  });
});

test('the holidays of states and capitals that come with the system are read with their law, and loaded like any others', async () => {
  const { ask } = await aTeam();
  const listed = await ask(ADMIN, 'GET /api/local-holidays');
  expect(listed.json).toMatchObject({
    known: expect.arrayContaining(['SP', 'RJ', 'BA.salvador']),
    withoutOwn: expect.arrayContaining([
      { uf: 'MG', source: expect.stringContaining('Constituição MG') },
    ]),
  });
  const { json: document } = await ask(ADMIN, 'GET /api/known-holidays/SP');
  expect(document).toMatchObject({
    days: expect.arrayContaining([
      { date: '2026-07-09', name: 'Revolução de 1932', source: 'Lei SP 9.497/1997' },
    ]),
  });
  const wish = { expectedVersion: 0, document };
  expect(await ask(ADMIN, 'PUT /api/local-holidays/SP', wish)).toMatchObject({ status: 200 });
  expect(await ask(ADMIN, 'GET /api/known-holidays/BA.salvador')).toMatchObject({
    json: { days: expect.arrayContaining([expect.objectContaining({ date: '2026-06-24' })]) },
  });
  expect(await ask(ADMIN, 'GET /api/known-holidays/MG')).toMatchObject({ status: 404 });
});

test('cities that files named and that have no list are told to whoever has them in their books, until one is loaded', async () => {
  const { ask } = await aTeam();
  const living = (contrato: string, cpf: string, cidade: string, cep: string) => ({
    contrato,
    cpf,
    nome: `Pessoa ${contrato}`,
    valor: '100,00',
    vencimento: '10/03/2026',
    endereco: 'Rua das Flores, 10',
    cidade,
    cep,
  });
  const rows = [
    living('C-1', '11144477735', 'São Paulo', '01001-000'),
    living('C-2', '39053344705', 'CAMPINAS', '13010-000'),
    living('C-3', '86288366757', 'Uberaba', '38010-000'),
    living('C-4', '52998224725', 'Brasília', '70040-010'),
  ];
  await ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows });
  const without = async (who: typeof ADMIN) => (await ask(who, 'GET /api/local-holidays')).json;
  expect(await without(AURORA_GESTOR)).toMatchObject({
    citiesWithout: ['MG.uberaba', 'SP.campinas'],
  });
  expect(await without(HORIZONTE_GESTOR)).toMatchObject({ citiesWithout: [] });
  const days = [{ date: '2026-12-08', name: 'Padroeira', source: 'Lei municipal 1/1990' }];
  const document = { name: 'Campinas', days };
  await ask(ADMIN, 'PUT /api/local-holidays/SP.campinas', { expectedVersion: 0, document });
  expect(await without(ADMIN)).toMatchObject({ citiesWithout: ['MG.uberaba'] });
});
