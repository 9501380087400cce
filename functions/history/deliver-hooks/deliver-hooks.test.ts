import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { beforeEach, expect, test } from 'vitest';
import { HookQueued } from '#events/hook-queued.ts';
import { HookEndpoints } from '#shared/domain/hooks/hook-endpoints.ts';
import { HookEndpointId } from '#shared/domain/values/ids.ts';
import { addSeconds } from '#shared/domain/values/zone.ts';
import { listHealth } from '#shared/table/hook-health.ts';
import { listUnread, takeRead } from '#shared/table/unread-events.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { deliverHooks } from './deliver-hooks.ts';
import type { DeliverHooksDeps } from './deps.ts';

const START = instant('2026-03-10T15:00:00.000Z');
const ERP = { credorId: AURORA, endpointId: HookEndpointId.parse('erp') };
const CRM = { credorId: AURORA, endpointId: HookEndpointId.parse('crm') };
const document = HookEndpoints.parse({
  endpoints: [
    { kind: 'push', endpointId: 'erp', url: 'https://erp.exemplo.com.br/regua' },
    { kind: 'pull', endpointId: 'crm', types: ['payment-applied'] },
  ],
});
const fact = (seq: number, type = 'payment-applied'): HookQueued =>
  HookQueued.parse({
    name: 'HookQueued',
    kind: 'fact',
    credorId: AURORA,
    debtorId: MARIA,
    event: { eventId: `${MARIA}.${seq}`, occurredAt: START, type, debtorId: MARIA },
  });

/** A system that answers as told, and a queue that gives back what it was given when its time has come. */
function town(deps: Pick<DeliverHooksDeps, 'table'>) {
  let now = START;
  let answers: number | null = 200;
  const asked: string[] = [];
  const waiting: { readonly at: string; readonly queued: HookQueued }[] = [];
  const all: DeliverHooksDeps = {
    ...deps,
    endpointsOf: async () => ({
      version: 1,
      publishedAt: START,
      publishedBy: 'user:ana',
      document,
    }),
    master: async () => 'master',
    async send({ headers }) {
      asked.push(String(headers['webhook-id']));
      if (answers === null) throw new Error('nobody answers');
      return { status: answers, body: '' };
    },
    sandbox: null,
    later: async (events, seconds) => {
      expect(seconds).toBeLessThanOrEqual(900);
      waiting.push(...events.map((queued) => ({ at: addSeconds(now, seconds), queued })));
    },
    now: () => now,
  };
  return {
    asked,
    waiting,
    answer: (status: number | null) => void (answers = status),
    tell: (queued: HookQueued) => deliverHooks(all, queued),
    /** Lets the queue give back the next message. */
    async goOn() {
      const next = waiting.shift();
      if (!next) return 'nothing-waits';
      now = instant(next.at);
      return deliverHooks(all, next.queued);
    },
  };
}

let world: ReturnType<typeof town>;
let table: DeliverHooksDeps['table'];
beforeEach(async () => {
  const { client, tableName: name } = await createTestTable();
  table = { client, name };
  world = town({ table });
});

test('what happened is told to who wants to know, and kept for who fetches it', async () => {
  expect(await world.tell(fact(1))).toBe('told, kept');
  expect(await world.tell(fact(2, 'promise-made'))).toBe('told');
  expect(world.asked).toEqual([`${MARIA}.1`, `${MARIA}.2`]);
  expect(await listUnread(table, ERP, 10)).toEqual([]);
  expect(await listUnread(table, CRM, 10)).toMatchObject([
    { eventId: `${MARIA}.1`, status: 'to-fetch' },
  ]);
  await takeRead(table, CRM, [{ eventId: `${MARIA}.1`, occurredAt: START }]);
  expect(await listUnread(table, CRM, 10)).toEqual([]);
});

test('a system that is closed hears of it when it opens again, with the same id', async () => {
  world.answer(503);
  expect(await world.tell(fact(1, 'promise-made'))).toBe('postponed');
  expect(await listUnread(table, ERP, 10)).toMatchObject([
    { status: 'waiting', tries: 1, lastStatus: 503 },
  ]);
  expect(await world.goOn()).toBe('postponed');
  world.answer(204);
  expect(await world.goOn()).toBe('told');
  expect(new Set(world.asked)).toEqual(new Set([`${MARIA}.1`]));
  expect(await listUnread(table, ERP, 10)).toEqual([]);
  expect(await listHealth(table, AURORA)).toMatchObject([{ failures: 0, lastStatus: 503 }]);
});

test('who never answers is given up after ten tries in some three days, and the event stays to be told again', async () => {
  world.answer(null);
  let outcome = await world.tell(fact(1, 'promise-made'));
  for (let step = 0; step < 2_000 && outcome === 'postponed'; step++) outcome = await world.goOn();
  expect(outcome).toBe('given-up');
  expect(world.asked).toHaveLength(10);
  expect(await listUnread(table, ERP, 10, 'given-up')).toMatchObject([
    { tries: 10, lastStatus: null },
  ]);
  expect(world.waiting).toEqual([]);
});

test('a system that fails again and again is left alone for a while, and nothing is lost by it', async () => {
  world.answer(500);
  for (let seq = 1; seq <= 30; seq++) await world.tell(fact(seq, 'promise-made'));
  expect(world.asked).toHaveLength(10);
  expect(await listUnread(table, ERP, 100, 'waiting')).toHaveLength(30);
  world.answer(200);
  for (let step = 0; step < 200 && world.waiting.length > 0; step++) await world.goOn();
  expect(await listUnread(table, ERP, 100)).toEqual([]);
  expect(new Set(world.asked).size).toBe(30);
});

test('what was fetched and confirmed while it waited is not told again, and who says that it is gone is not asked', async () => {
  world.answer(500);
  await world.tell(fact(1, 'promise-made'));
  await takeRead(table, ERP, [{ eventId: `${MARIA}.1`, occurredAt: START }]);
  expect(await world.goOn()).toBe('taken-meanwhile');
  world.answer(410);
  expect(await world.tell(fact(2, 'promise-made'))).toBe('given-up');
  expect(world.asked).toHaveLength(2);
});
