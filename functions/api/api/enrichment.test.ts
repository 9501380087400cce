import { beforeEach, expect, test } from 'vitest';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { PROVIDER_TRIALS_PER_DAY } from '#shared/table/provider-trials.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readSpent } from '#shared/table/paid-questions.ts';
import { reserveLookUp } from '#shared/table/reserve-look-up.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, HORIZONTE, MARIA, MARIA_PROFILE } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const document = EnrichmentPolicy.parse({
  provider: { kind: 'sandbox', name: 'sandbox' },
  basis: 'credit-protection',
  price: 40,
  monthlyBudget: 100,
});
const LOOK_UP = `POST /api/debtors/${MARIA}/lookups`;

let world: Awaited<ReturnType<typeof createApiWorld>>;
let ask: ReturnType<typeof asker>;
beforeEach(async () => {
  world = await createApiWorld();
  ask = asker(createApi(world.deps));
});

const publish = (credorId: string) =>
  ask(ADMIN, `PUT /api/credores/${credorId}/enrichment`, { document, expectedVersion: 0 });

test('a debtor is looked up once a month: what comes is known with its source, and told in history', async () => {
  await publish(AURORA);
  const { json } = await ask(AURORA_GESTOR, LOOK_UP, { credorId: AURORA });
  expect(json).toEqual({ outcome: 'found', added: 1, refused: 1, spent: 40 });
  const { record } = await loadDebtor(world.table, MARIA);
  expect(record.contacts).toContainEqual(
    expect.objectContaining({
      kind: 'email',
      value: expect.stringContaining('@simulator.amazonses.com'),
      source: 'provedor:sandbox@loja-aurora',
      basis: 'credit-protection',
      confidence: 35,
    }),
  );
  const page = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`);
  const found = { value: expect.stringContaining('simulator'), bestFor: [] };
  const given = { value: 'maria@example.com', bestFor: ['email'] };
  expect(page.json).toMatchObject({
    contacts: expect.arrayContaining([
      expect.objectContaining(found),
      expect.objectContaining(given),
    ]),
  });
  const history = await readHistory(world.table, MARIA, {});
  expect(history.at(-1)?.fact).toMatchObject({ type: 'contacts-looked-up', price: 40 });
  expect(JSON.stringify(history)).not.toContain('simulator');
  const again = await ask(AURORA_GESTOR, LOOK_UP, { credorId: AURORA });
  expect(again).toMatchObject({ status: 409, json: { title: 'Já consultada neste mês' } });
  await expect(ask(AURORA_GESTOR, `GET /api/credores/${AURORA}/enrichment`)).resolves.toMatchObject(
    { json: { version: 1, spent: 40 } },
  );
});

test('what one credor paid for is shown masked to another', async () => {
  await publish(AURORA);
  await ask(AURORA_GESTOR, LOOK_UP, { credorId: AURORA });
  const seen = async (gestor: typeof AURORA_GESTOR) =>
    JSON.stringify((await ask(gestor, `GET /api/debtors/${MARIA}`)).json);
  expect(await seen(AURORA_GESTOR)).toContain('consulta ao provedor sandbox');
  expect(await seen(HORIZONTE_GESTOR)).toContain('s***@simulator.amazonses.com');
});

test('a provider that does not answer is paid for once, remembered, and not asked again', async () => {
  const silent = { ...world.deps, askProvider: async () => Promise.reject(new Error('slow')) };
  ask = asker(createApi(silent));
  await publish(AURORA);
  const { json } = await ask(AURORA_GESTOR, LOOK_UP, { credorId: AURORA });
  expect(json).toEqual({ outcome: 'failed', added: 0, refused: 0, spent: 40 });
  expect(await ask(AURORA_GESTOR, LOOK_UP, { credorId: AURORA })).toMatchObject({ status: 409 });
});

const TRY = `POST /api/credores/${AURORA}/enrichment/trials`;
const TEST_CPF = '529.982.247-25';

test('a provider is tried for one document before anybody is asked about: nothing is kept but what it cost', async () => {
  const tried = await ask(ADMIN, TRY, { document, taxId: TEST_CPF });
  expect(tried.json).toEqual({
    outcome: 'read',
    status: 200,
    missing: [],
    found: [
      {
        kind: 'email',
        value: 's***@simulator.amazonses.com',
        basis: 'credit-protection',
        confidence: 35,
      },
    ],
    refused: 1,
    unreadable: 0,
    spent: 40,
  });
  const { json } = await ask(ADMIN, `GET /api/credores/${AURORA}/enrichment`);
  expect(json).toMatchObject({ version: 0, document: null, spent: 40 });
  const costs = await ask(ADMIN, `GET /api/costs?credorId=${AURORA}&from=2026-03-20&to=2026-03-20`);
  expect(costs.json).toMatchObject({
    byChannel: [{ key: 'look-up', costMicros: 400_000 }],
    byCampaign: [{ key: '- look-up:sandbox' }],
  });
  await ask(ADMIN, TRY, { document, taxId: TEST_CPF });
  expect(await ask(ADMIN, TRY, { document, taxId: TEST_CPF })).toMatchObject({
    status: 409,
    json: { title: 'O orçamento do mês acabou' },
  });
});

test('whoever tries a provider is named, with the document masked, for admins and auditors', async () => {
  await ask(ADMIN, TRY, { document, taxId: TEST_CPF });
  const LIST = `GET /api/credores/${AURORA}/enrichment/trials`;
  const line = { at: API_NOON, userId: 'user-admin', provider: 'sandbox', taxId: '***.982.247-**' };
  expect((await ask(ADMIN, LIST)).json).toEqual({ items: [line] });
  expect((await ask(AURORA_GESTOR, LIST)).status).toBe(403);
  const other = `GET /api/credores/${HORIZONTE}/enrichment/trials`;
  expect((await ask(ADMIN, other)).json).toEqual({ items: [] });
});

test('a credor that had its trials of a day asks for no more until the next, however cheap they are', async () => {
  const now = { at: API_NOON };
  ask = asker(createApi({ ...world.deps, now: () => now.at }));
  const free = { ...document, price: centavos(0) };
  const statuses: number[] = [];
  for (let minute = 0; minute <= PROVIDER_TRIALS_PER_DAY; minute += 1) {
    now.at = addMinutes(API_NOON, minute);
    statuses.push((await ask(ADMIN, TRY, { document: free, taxId: TEST_CPF })).status);
  }
  expect(statuses).toEqual([...Array<number>(PROVIDER_TRIALS_PER_DAY).fill(200), 409]);
  now.at = addMinutes(API_NOON, 24 * 60);
  expect(await ask(ADMIN, TRY, { document: free, taxId: TEST_CPF })).toMatchObject({ status: 200 });
});

test.each([
  [
    { outcome: 'denied', status: 401 },
    { outcome: 'denied', status: 401, missing: [] },
  ],
  [
    { outcome: 'unreadable', status: 200, missing: ['phones'] },
    { missing: ['phones'], found: [] },
  ],
] as const)('a trial says what stands in the way of reading an answer', async (answer, told) => {
  ask = asker(createApi({ ...world.deps, askProvider: async () => answer }));
  const { json } = await ask(ADMIN, TRY, { document, taxId: TEST_CPF });
  expect(json).toMatchObject({ ...told, spent: 40 });
});

test('nobody is tried on who may not be looked up, and only an admin tries', async () => {
  const { taxId } = MARIA_PROFILE;
  const body = { document, taxId };
  const row = {
    contrato: 'X-1',
    cpf: taxId,
    nome: 'Joana',
    valor: '350,00',
    vencimento: '02/01/2026',
  };
  await ask(ADMIN, 'POST /api/debts', { credorId: AURORA, rows: [row] });
  expect(await ask(ADMIN, TRY, body)).toMatchObject({ status: 200 });
  const debtorId = debtorIdOf(taxId, await world.deps.documentKey());
  const dispute = { credorId: AURORA, reason: 'não reconhece a compra' };
  await ask(AURORA_GESTOR, `POST /api/debtors/${debtorId}/disputes`, dispute);
  expect(await ask(ADMIN, TRY, body)).toMatchObject({
    status: 409,
    json: { title: 'A dívida está contestada' },
  });
  expect((await ask(AURORA_GESTOR, TRY, body)).status).toBe(403);
  expect(await readSpent(world.table, 'look-up', AURORA, '2026-03')).toBe(40);
});

test('nobody is looked up without a provider, nor for a credor whom they owe nothing', async () => {
  expect(await ask(AURORA_GESTOR, LOOK_UP, { credorId: AURORA })).toMatchObject({
    status: 409,
    json: { title: 'Sem provedor de contatos' },
  });
  await publish(HORIZONTE);
  await ask(HORIZONTE_GESTOR, 'POST /api/debts/withdrawals', {
    credorId: HORIZONTE,
    because: 'recalled',
    codes: ['MENS-7'],
  });
  const { status } = await ask(HORIZONTE_GESTOR, LOOK_UP, { credorId: AURORA });
  expect(status).toBe(403);
});

test('however many ask at once, the budget of a month is never exceeded', async () => {
  const { table } = world;
  const budget = { credorId: AURORA, payee: 'acha', questionsPerMinute: 60, at: API_NOON };
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      reserveLookUp(table, {
        ...budget,
        debtorId: DebtorId.parse(`debtor${'abcdefghij'.charAt(index)}aaaaaaaa`),
        price: centavos(40),
        monthlyBudget: centavos(100),
      }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'reserved')).toHaveLength(2);
  expect(await readSpent(table, 'look-up', AURORA, '2026-03')).toBe(80);
});

test.each(['inside', 'nowhere'] as const)(
  'an address whose name leads %s is told when it is published, before a question is paid for',
  async (where) => {
    const whereItLeads = async () => where;
    const asked = asker(createApi({ ...world.deps, whereItLeads }));
    const provider = {
      kind: 'http',
      name: 'acha',
      url: 'https://acha.com.br/consultas',
      body: '{"cpf":"{documento}"}',
    };
    const body = { document: { ...document, provider }, expectedVersion: 0 };
    const path = `PUT /api/credores/${AURORA}/enrichment`;
    expect(await asked(ADMIN, path, body)).toMatchObject({
      status: 400,
      json: { errors: [{ path: 'document.provider.url' }] },
    });
    expect(await ask(ADMIN, path, body)).toMatchObject({ status: 200, json: { version: 1 } });
  },
);
