import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { Gateway } from '#shared/adapters/gateways/gateway.ts';
import { sandboxGateway } from '#shared/adapters/gateways/sandbox.ts';
import { timedHmac } from '#shared/adapters/gateways/timed-hmac.ts';
import { epochSecondsOf } from '#shared/domain/values/zone.ts';
import type { HttpRequest } from '#shared/lambda/http-handler.ts';
import { keepWebhook, readWebhook } from '#shared/table/raw-webhooks.ts';
import type { Table } from '#shared/table/table.ts';
import { instant } from '#shared/testing/records.ts';
import { receiveWebhook, WEBHOOK_BYTES_MAX } from './receive-webhook.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const webhookSecret = 'a-secret-that-nobody-guesses';
const sandbox = sandboxGateway({
  baseUrl: 'http://sandbox',
  webhookSecret,
  send: async () => ({ status: 500, body: '' }),
});

async function aTable(): Promise<Table> {
  const { client, tableName } = await createTestTable();
  return { client, name: tableName };
}

function signed(body: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  const signature = timedHmac(webhookSecret, epochSecondsOf(now), body);
  return {
    id: 'r1',
    method: 'POST',
    path: '/webhooks/sandbox',
    query: {},
    headers: { 'x-sandbox-signature': signature },
    cookies: {},
    body,
    ip: '203.0.113.7',
    claims: {},
    ...changes,
  };
}

async function receive(table: Table, request: HttpRequest, at = now, gateway: Gateway = sandbox) {
  const kept: string[] = [];
  const response = await receiveWebhook(
    {
      findGateway: async (name) => (name === 'sandbox' ? gateway : null),
      keep: async (key, webhook) => {
        const outcome = await keepWebhook(table, key, webhook);
        const raw = await readWebhook(table, key);
        kept.push(`${outcome}: ${raw?.strength} ${raw?.body}`);
        return outcome;
      },
    },
    request,
    at,
  );
  return { status: response.status, kept };
}

test('a signed webhook is kept as it came and answered with 200', async () => {
  const answer = await receive(await aTable(), signed('{"pix":[]}'));
  expect(answer).toEqual({ status: 200, kept: ['kept: strong {"pix":[]}'] });
});

test('the same webhook again is answered with 200 and kept once', async () => {
  const table = await aTable();
  await receive(table, signed('{"pix":[]}'));
  const answer = await receive(table, signed('{"pix":[]}'));
  expect(answer).toEqual({ status: 200, kept: ['known: strong {"pix":[]}'] });
});

test('what only says where to look may come again word for word, and is kept each time', async () => {
  const table = await aTable();
  const weak: Gateway = { ...sandbox, verify: () => ({ ok: true, strength: 'weak' }) };
  const body = 'notification=252948279264ee47e117cb099ef81';
  const later = instant('2026-03-15T15:00:01.000Z');
  for (const at of [now, later]) {
    const { kept } = await receive(table, signed(body), at, weak);
    expect(kept).toEqual([`kept: weak ${body}`]);
  }
});

test.each(['/pix', '/rec', '/cobr'])(
  "Bacen's suffix %s leads to the same place",
  async (suffix) => {
    const path = `/webhooks/sandbox${suffix}`;
    const answer = await receive(await aTable(), signed('{}', { path }));
    expect(answer.status).toBe(200);
  },
);

test('an address that was registered with a slash at its end, as in the example of the standard, is the same place', async () => {
  const path = '/webhooks/sandbox//pix';
  expect((await receive(await aTable(), signed('{}', { path }))).status).toBe(200);
});

test('a body that nobody can read is kept all the same when the signature holds', async () => {
  const answer = await receive(await aTable(), signed('not json'));
  expect(answer).toEqual({ status: 200, kept: ['kept: strong not json'] });
});

test.each([
  ['without a signature', { headers: {} }, 401],
  ['with a signature of another body', { body: '{"pix":[{}]}' }, 401],
  ['for a gateway that we do not use', { path: '/webhooks/asaas' }, 404],
  ['for nobody', { path: '/webhooks/' }, 404],
])('a webhook %s is refused and nothing is kept', async (_, changes, status) => {
  const answer = await receive(await aTable(), signed('{"pix":[]}', changes));
  expect(answer).toEqual({ status, kept: [] });
});

test('a body over the limit is refused before its signature is looked at', async () => {
  const body = 'x'.repeat(WEBHOOK_BYTES_MAX + 1);
  expect(await receive(await aTable(), signed(body))).toEqual({ status: 413, kept: [] });
});

test('a refusal says in Portuguese what to do', async () => {
  const findGateway = async () => sandbox;
  const keep = async () => 'kept' as const;
  const response = await receiveWebhook({ findGateway, keep }, signed('{}', { headers: {} }), now);
  expect(JSON.parse(response.body ?? '')).toMatchObject({
    status: 401,
    title: 'Assinatura inválida',
  });
});
