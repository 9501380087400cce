import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { keys } from '#shared/table/keys.ts';
import { putUnreconciled } from '#shared/table/unreconciled.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { saveSnapshot } from '#shared/table/portfolio-snapshots.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { AURORA } from '#shared/testing/records.ts';
import { emptyAging } from '#shared/domain/report/aging.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { createApi } from './api.ts';

const world = createApiWorld();
async function ask(...asked: Parameters<ReturnType<typeof asker>>) {
  return asker(createApi((await world).deps))(...asked);
}

const credorId = CredorId.parse('padaria-central');
const document = aCredor({ credorId, name: 'Padaria Central' });

test('a new credor is published with all that its debtors need, and changed from what was seen', async () => {
  const line = `PUT /api/credores/${credorId}`;
  const first = await ask(ADMIN, line, { expectedVersion: 0, document });
  expect(first).toMatchObject({
    status: 200,
    json: { version: 1, publishedBy: 'user:user-admin' },
  });
  const again = await ask(ADMIN, line, { expectedVersion: 0, document });
  expect(again).toMatchObject({ status: 409, json: { title: 'Alguém publicou antes' } });
  const changed = { ...document, name: 'Padaria do Centro' };
  await ask(ADMIN, line, { expectedVersion: 1, document: changed });
  const { json } = await ask(ADMIN, `GET /api/credores/${credorId}`);
  expect(json).toMatchObject({ version: 2, document: { name: 'Padaria do Centro' } });
  const rows = [
    { codigo: '1', cpf: '39053344705', nome: 'Ana', valor: '10,00', vencimento: '10/03/2026' },
  ];
  const debts = await ask(ADMIN, 'POST /api/debts', { credorId, rows });
  expect(debts.json).toEqual({ results: [{ row: 1, outcome: 'imported' }] });
});

test.each([
  [{ taxId: '11222333000182' }, 'document.taxId'],
  [{ credorId: 'outro' }, 'document.credorId'],
  [{ brandColor: 'azul' }, 'document.brandColor'],
  [
    { terms: { fineBps: 200.5, monthlyInterestBps: 100, interestMode: 'pro-rata' } },
    'document.terms.fineBps',
  ],
  [{ terms: { ...document.terms, discount: 1 } }, 'document.terms.discount'],
])('a credor with %j is refused at %s', async (change, path) => {
  const body = { expectedVersion: 0, document: { ...document, ...change } };
  await expect(ask(ADMIN, `PUT /api/credores/${credorId}`, body)).resolves.toMatchObject({
    status: 400,
    json: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
  });
});

test('a régua is shown step by step, with what each message says', async () => {
  const { json } = await ask(AURORA_GESTOR, 'GET /api/reguas');
  const { json: one } = await ask(AURORA_GESTOR, 'GET /api/reguas/padrao');
  expect(json).toMatchObject({ items: expect.arrayContaining([one]) });
  expect(one).toMatchObject({
    reguaId: 'padrao',
    version: 1,
    steps: expect.arrayContaining([
      expect.objectContaining({ stepId: 'd-menos-5', offset: 'D-5', channels: ['email', 'sms'] }),
      expect.objectContaining({ stepId: 'd-zero', offset: 'D0' }),
      expect.objectContaining({ stepId: 'd-mais-3', offset: 'D+3', channels: ['sms', 'email'] }),
    ]),
  });
  expect(JSON.stringify(one)).not.toMatch(/"preview":""|\{\{/);
  expect((await ask(AURORA_GESTOR, 'GET /api/reguas/nenhuma')).status).toBe(404);
});

test('the policy of contact in force is shown with its sources', async () => {
  const { json } = await ask(AURORA_GESTOR, 'GET /api/contact-policy');
  expect(json).toMatchObject({ version: 1, document: { hours: expect.any(Array) } });
});

test('money that waits is shown to its credor, and money of nobody to those who see all', async () => {
  const { table } = await world;
  const waiting = {
    kind: 'unmatched' as const,
    status: 'open' as const,
    debtorId: null,
    chargeId: null,
    gateway: 'sandbox',
    amount: centavos(500),
    paidAt: API_NOON,
  };
  const whose = [AURORA, null] as const;
  for (const [index, credor] of whose.entries()) {
    const paymentId = paymentIdOf('sandbox', String(index));
    await putUnreconciled(table, { ...waiting, credorId: credor, paymentId });
  }
  const line = `GET /api/unreconciled?credorId=${AURORA}`;
  const { json: own } = await ask(AURORA_GESTOR, line);
  expect(own).toMatchObject({ items: [{ label: 'Sem cobrança', amount: 500 }] });
  const { json: all } = await ask(ADMIN, line);
  expect(all).toMatchObject({ items: { length: 2 } });
});

test('the overview is of the newest picture and of what was counted until now', async () => {
  const { table } = await world;
  const day = localDate('2026-03-20');
  const aging = emptyAging().map((line) => ({ ...line }));
  const picture = {
    expected: [],
    scoreBands: null,
    activeCases: 5,
    disputedCases: 0,
    settledCases: 1,
    openAmount: 900,
    aging,
  };
  await saveSnapshot(table, { credorId: AURORA, day, ...picture });
  const Item = { ...keys.kpi(AURORA, day, 'paid-amount'), amount: 1_234 };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  const { json } = await ask(AURORA_GESTOR, `GET /api/overview?credorId=${AURORA}&days=3`);
  expect(json).toMatchObject({
    snapshotDay: '2026-03-20',
    figures: expect.arrayContaining([expect.objectContaining({ key: 'recovered', value: 1_234 })]),
    evolution: [
      { day: '2026-03-18', openAmount: null, paidAmount: 0 },
      { day: '2026-03-19' },
      { day: '2026-03-20', openAmount: 900, paidAmount: 1_234 },
    ],
  });
});
