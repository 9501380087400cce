import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { CarteiraId, PaymentId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { commit } from '#shared/table/commit.ts';
import { countKpis } from '#shared/table/count-kpis.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  AURORA_MESSAGE,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { atNoon } from '#shared/testing/registration.ts';
import { createApi } from './api.ts';

const INICIAL = CarteiraId.parse('inicial');
const PADRAO = ReguaId.parse('padrao');
const PRICES = { emailMicros: 880, smsPartMicros: 165_000, smsPartMaxUsd: 0.1, source: 'exemplo' };

const smsOfThreeParts: Fact = {
  type: 'message-sent',
  messageId: AURORA_MESSAGE,
  credorId: AURORA,
  channel: 'sms',
  providerMessageId: 'sms-1',
  textHash: 'a'.repeat(64),
  templateVersion: 1,
  parts: 3,
  costMicros: 495_000,
  campaign: {
    carteiraId: INICIAL,
    purpose: 'regua-step',
    regua: { reguaId: PADRAO, version: 2 },
    stepId: StepId.parse('d-mais-5'),
  },
};
const paid: Fact = {
  type: 'payment-applied',
  paymentId: PaymentId.parse('pagamento01'),
  credorId: AURORA,
  carteiraId: INICIAL,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(99_000),
  paidAt: API_NOON,
  allocations: [],
  overpaid: centavos(99_000),
  ledgers: [],
};

/** Maria got an e-mail of before there was a ledger and an SMS, and paid; all of it is counted twice over. */
async function withCosts() {
  const world = await createApiWorld();
  const { table } = world;
  for (const fact of [smsOfThreeParts, paid])
    await commit(table, await loadDebtor(table, MARIA), { facts: [fact] }, atNoon('2026-03-20'));
  const history = await readHistory(table, MARIA, {});
  await countKpis(table, MARIA, history.slice(0, 4));
  for (const delivery of [history.slice(2), history]) await countKpis(table, MARIA, delivery);
  return { table, ask: asker(createApi(world.deps)) };
}

test('each message is booked once at its price, and told by carteira, channel and step with the money that came', async () => {
  const { ask } = await withCosts();
  const { json } = await ask(AURORA_GESTOR, `GET /api/costs?credorId=${AURORA}`);
  expect(json).toMatchObject({
    from: '2026-02-19',
    to: '2026-03-20',
    total: { messages: 2, parts: 4, costMicros: 495_880, recovered: 99_000 },
    byDay: [{ key: '2026-03-19' }, { key: '2026-03-20', costMicros: 495_000 }],
    byCarteira: [
      { key: 'inicial', costMicros: 495_000, recovered: 99_000, costPerReal: 0.0005 },
      { key: '-', messages: 1, costPerReal: null },
    ],
    byChannel: [
      { key: 'sms', parts: 3 },
      { key: 'email', parts: 1 },
    ],
    byCampaign: [{ key: 'padrao@2 d-mais-5' }, { key: '- -' }],
    lines: [{ month: '2026-03' }, { month: '2026-03' }, { month: '2026-03' }],
  });
});

test('what a provider takes for a question counts in what a real that came in cost', async () => {
  const world = await createApiWorld();
  const { table } = world;
  const asked: Fact = {
    type: 'contacts-looked-up',
    credorId: AURORA,
    carteiraId: INICIAL,
    provider: 'acha',
    price: centavos(990),
    outcome: 'nothing-new',
    added: 0,
    refused: 0,
  };
  for (const fact of [asked, paid])
    await commit(table, await loadDebtor(table, MARIA), { facts: [fact] }, atNoon('2026-03-20'));
  const history = await readHistory(table, MARIA, {});
  for (let delivery = 0; delivery < 2; delivery++) await countKpis(table, MARIA, history);
  const line = `GET /api/costs?credorId=${AURORA}&from=2026-03-20&to=2026-03-20`;
  const { json } = await asker(createApi(world.deps))(AURORA_GESTOR, line);
  expect(json).toMatchObject({
    total: { messages: 0, costMicros: 9_900_000, recovered: 99_000, costPerReal: 0.01 },
    byChannel: [{ key: 'look-up', costMicros: 9_900_000 }],
    byCampaign: [{ key: '- look-up:acha' }],
  });
});

test('a price that is changed for the past leaves what was booked as it was', async () => {
  const { ask } = await withCosts();
  const line = `GET /api/costs?credorId=${AURORA}`;
  const before = await ask(AURORA_GESTOR, line);
  const document = { rows: [{ since: localDate('2026-01-01'), ...PRICES, smsPartMicros: 1 }] };
  const { status } = await ask(ADMIN, 'PUT /api/price-table', { expectedVersion: 1, document });
  expect(status).toBe(200);
  expect((await ask(ADMIN, 'GET /api/price-table')).json).toMatchObject({ version: 2, document });
  expect((await ask(AURORA_GESTOR, line)).json).toEqual(before.json);
});

test.each([
  ['an overlap', [{ since: '2026-01-01' }, { since: '2026-01-01' }], 'há duas linhas'],
  ['a gap until today', [{ since: '2026-04-01' }], 'ficariam sem preço'],
  ['a negative price', [{ since: '2026-01-01', emailMicros: -1 }], 'emailMicros'],
  ['no price at all', [], 'rows'],
])('a table with %s is refused', async (_what, rows, reason) => {
  const world = await createApiWorld();
  const document = { rows: rows.map((row) => ({ ...PRICES, ...row })) };
  const answer = await asker(createApi(world.deps))(ADMIN, 'PUT /api/price-table', {
    expectedVersion: 1,
    document,
  });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.json)).toContain(reason);
});

test.each([
  ['&from=2026-03-20', 'informe o começo e o fim'],
  ['&from=2024-01-01&to=2026-03-19', 'no máximo 366 dias'],
])('a period that makes no sense is refused: %s', async (query, reason) => {
  const world = await createApiWorld();
  const answer = await asker(createApi(world.deps))(
    AURORA_GESTOR,
    `GET /api/costs?credorId=${AURORA}${query}`,
  );
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.json)).toContain(reason);
});

test('nobody sees the costs of another credor', async () => {
  const world = await createApiWorld();
  const answer = await asker(createApi(world.deps))(
    HORIZONTE_GESTOR,
    `GET /api/costs?credorId=${AURORA}`,
  );
  expect(answer.status).toBe(403);
});
