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
  let refused: string | undefined;
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
      const id = String(headers['webhook-id']);
      asked.push(id);
      if (answers === null) throw new Error('nobody answers');
      return { status: refused === undefined || refused === id ? answers : 200, body: '' };
    },
    sandbox: null,
    queueHook: async (queued, seconds) => {
      expect(seconds).toBeLessThanOrEqual(900);
      waiting.push({ at: addSeconds(now, seconds), queued });
    },
    now: () => now,
  };
  return {
    asked,
    waiting,
    /** What it answers from now on, to all or to one event; null for nothing. */
    answer(status: number | null, eventId?: string) {
      answers = status;
      refused = eventId;
    },
    tell: (queued: HookQueued) => deliverHooks(all, queued),
    /** Lets the queue give back the next message. */
    async goOn() {
      const next = waiting.toSorted((a, b) => a.at.localeCompare(b.at))[0];
      if (!next) return 'nothing-waits';
      waiting.splice(waiting.indexOf(next), 1);
      now = instant(next.at);
      return deliverHooks(all, next.queued);
    },
    /** Lets so many days pass. @returns how many messages came in them */
    async days(many: number) {
      const until = addSeconds(now, many * 86_400);
      let messages = 0;
      for (; waiting.some(({ at }) => at < until); messages++) await this.goOn();
      now = until;
      return messages;
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

test('a system that is closed hears of it when it opens again, with the same id, and nothing goes round for it then', async () => {
  world.answer(503);
  expect(await world.tell(fact(1, 'promise-made'))).toBe('postponed');
  expect(await listUnread(table, ERP, 10)).toMatchObject([
    { status: 'waiting', tries: 1, lastStatus: 503, nextTryAt: addSeconds(START, 5) },
  ]);
  expect(await world.goOn()).toBe('told-nothing');
  world.answer(204);
  expect(await world.goOn()).toBe('told');
  expect(new Set(world.asked)).toEqual(new Set([`${MARIA}.1`]));
  expect(await listUnread(table, ERP, 10)).toEqual([]);
  await world.days(1);
  expect(world.waiting).toEqual([]);
  expect(await listHealth(table, AURORA)).toMatchObject([
    { failures: 0, lastStatus: 503, roundAt: null },
  ]);
});

test('who never answers is given up after ten tries in some three days, and the event stays to be told again', async () => {
  world.answer(null);
  await world.tell(fact(1, 'promise-made'));
  await world.days(5);
  expect(world.asked).toHaveLength(10);
  expect(await listUnread(table, ERP, 10)).toMatchObject([
    { status: 'given-up', tries: 10, lastStatus: null },
  ]);
  expect(world.waiting).toEqual([]);
});

test('a system that fails again and again is left alone for a while, and nothing is lost by it', async () => {
  world.answer(500);
  for (let seq = 1; seq <= 30; seq++) await world.tell(fact(seq, 'promise-made'));
  expect(world.asked).toHaveLength(10);
  expect(await listUnread(table, ERP, 100, 'waiting')).toHaveLength(30);
  world.answer(200);
  await world.days(1);
  expect(await listUnread(table, ERP, 100)).toEqual([]);
  expect(new Set(world.asked).size).toBe(30);
});

test('one message goes round for a closed system, however much waits for it, and what waited too long is given up', async () => {
  world.answer(500);
  for (let seq = 1; seq <= 300; seq++) await world.tell(fact(seq, 'promise-made'));
  // One each quarter of an hour, and its twin where two were planned at one moment.
  expect(await world.days(1)).toBeLessThan(2 * 96 + 20);
  await world.days(5);
  expect(await listUnread(table, ERP, 1_000, 'given-up')).toHaveLength(300);
  expect(world.waiting).toEqual([]);
});

test('an event that a system never takes keeps no other waiting', async () => {
  world.answer(400, `${MARIA}.1`);
  await world.tell(fact(1, 'promise-made'));
  expect(await world.tell(fact(2, 'promise-made'))).toBe('told');
  await world.days(5);
  expect(await listUnread(table, ERP, 10)).toMatchObject([
    { eventId: `${MARIA}.1`, status: 'given-up', tries: 10 },
  ]);
});

test('a round that got lost is planned anew by the next event, and one that comes twice does nothing twice', async () => {
  world.answer(500);
  await world.tell(fact(1, 'promise-made'));
  world.waiting.length = 0;
  await world.days(1);
  await world.tell(fact(2, 'promise-made'));
  world.answer(200);
  world.waiting.push(...world.waiting);
  await world.days(1);
  expect(await listUnread(table, ERP, 10)).toEqual([]);
  expect(world.asked).toHaveLength(4);
});

test('what was fetched and confirmed while it waited is not told again, and who says that it is gone is not asked', async () => {
  world.answer(500);
  await world.tell(fact(1, 'promise-made'));
  await takeRead(table, ERP, [{ eventId: `${MARIA}.1`, occurredAt: START }]);
  expect(await world.goOn()).toBe('told-nothing');
  expect(world.asked).toHaveLength(1);
  world.answer(410);
  expect(await world.tell(fact(2, 'promise-made'))).toBe('given-up');
  expect(world.asked).toHaveLength(2);
});
