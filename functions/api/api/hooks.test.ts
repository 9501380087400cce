import { beforeEach, expect, test } from 'vitest';
import { HookEndpointId } from '#shared/domain/values/ids.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { keepUnread, listUnread } from '#shared/table/unread-events.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const HOOKS = `/api/credores/${AURORA}/hooks`;
const ERP = { credorId: AURORA, endpointId: HookEndpointId.parse('erp') };
const push = (url = 'https://erp.exemplo.com.br/regua') => ({
  kind: 'push',
  endpointId: 'erp',
  url,
});
const pull = { kind: 'pull', endpointId: 'crm', types: ['payment-applied'] };

let world: Awaited<ReturnType<typeof createApiWorld>>;
let ask: ReturnType<typeof asker>;
beforeEach(async () => {
  world = await createApiWorld();
  ask = asker(createApi(world.deps));
});

const publish = (...endpoints: readonly object[]) =>
  ask(ADMIN, `PUT ${HOOKS}`, { document: { endpoints }, expectedVersion: 0 });
const TOMORROW = addMinutes(API_NOON, 24 * 60);
const keep = (seq: number, status: 'waiting' | 'given-up') =>
  keepUnread(world.table, ERP, {
    eventId: `${MARIA}.${seq}`,
    occurredAt: API_NOON,
    type: 'payment-applied',
    debtorId: MARIA,
    tries: 10,
    since: API_NOON,
    lastStatus: 503,
    ...(status === 'waiting' ? { status, nextTryAt: TOMORROW } : { status }),
  });

test('an admin names systems, and only they see the key of one', async () => {
  expect(await publish(push(), pull)).toMatchObject({
    status: 200,
    json: { version: 1, health: [] },
  });
  expect(await ask(AURORA_GESTOR, `GET ${HOOKS}`)).toMatchObject({
    json: { document: { endpoints: [{ ...push(), keyVersion: 1 }, pull] } },
  });
  expect(await ask(ADMIN, `GET ${HOOKS}/erp/key`)).toMatchObject({
    json: { key: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) },
  });
  expect(await ask(AURORA_GESTOR, `GET ${HOOKS}/erp/key`)).toMatchObject({ status: 403 });
  expect(await ask(HORIZONTE_GESTOR, `GET ${HOOKS}`)).toMatchObject({ status: 403 });
  expect(await ask(ADMIN, `GET ${HOOKS}/crm/key`)).toMatchObject({ status: 409 });
  expect(await ask(ADMIN, `GET ${HOOKS}/bi/key`)).toMatchObject({ status: 404 });
});

test.each([
  [[push('http://erp.exemplo.com.br/')], 'document.endpoints.0.url', 'https'],
  [[push('https://192.168.0.7/')], 'document.endpoints.0.url', 'nome'],
  [[push(), { ...pull, endpointId: 'erp' }], 'document.endpoints', 'mesmo código'],
  [[{ ...pull, types: ['test'] }], 'document.endpoints.0.types.0', 'test'],
])('systems as %j are refused at %s', async (endpoints, path, says) => {
  const { status, json } = await publish(...endpoints);
  expect(status).toBe(400);
  expect(json).toMatchObject({ errors: [{ path, message: expect.stringContaining(says) }] });
});

test('what was given up is told again, what waits is left alone, and what was confirmed is gone', async () => {
  await publish(push());
  await keep(1, 'given-up');
  await keep(2, 'waiting');
  await keep(3, 'given-up');
  const { json } = await ask(AURORA_GESTOR, `GET ${HOOKS}/erp/events`);
  expect(json).toMatchObject({ items: [{ eventId: `${MARIA}.1` }, {}, { status: 'given-up' }] });
  const read = { events: [{ eventId: `${MARIA}.3`, occurredAt: API_NOON }] };
  const confirmed = await ask(AURORA_GESTOR, `POST ${HOOKS}/erp/events/acknowledgements`, read);
  expect(confirmed).toMatchObject({ json: { events: 1 } });
  expect(await ask(AURORA_GESTOR, `POST ${HOOKS}/erp/replays`)).toMatchObject({
    json: { events: 1 },
  });
  expect(world.hooks).toMatchObject([{ kind: 'round', endpointId: 'erp', at: API_NOON }]);
  expect(await listUnread(world.table, ERP, 10)).toMatchObject([
    { eventId: `${MARIA}.1`, status: 'waiting', tries: 0, nextTryAt: API_NOON },
    { eventId: `${MARIA}.2`, status: 'waiting', nextTryAt: TOMORROW },
  ]);
});

test('a test is sent to a system that is told things, and to no other', async () => {
  await publish(push(), pull);
  expect(await ask(AURORA_GESTOR, `POST ${HOOKS}/erp/tests`)).toMatchObject({
    json: { events: 1 },
  });
  expect(world.hooks).toMatchObject([{ kind: 'round', endpointId: 'erp', at: API_NOON }]);
  expect(await listUnread(world.table, ERP, 10)).toMatchObject([{ type: 'test', debtorId: null }]);
  expect(await ask(AURORA_GESTOR, `POST ${HOOKS}/crm/tests`)).toMatchObject({ status: 409 });
});
