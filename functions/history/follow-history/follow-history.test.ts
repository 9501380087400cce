import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { GENESIS_HASH } from '#shared/domain/history/hash-chain.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { keys } from '#shared/table/keys.ts';
import { type FollowHistoryDeps, followHistory } from './follow-history.ts';
import { readRecord } from './read-record.ts';

const alarmAt = (time: string) => ({
  kind: 'held-receipt',
  key: `receipt:${time}`,
  at: `2026-03-11T${time}:00.000Z`,
  zone: 'America/Sao_Paulo',
  credorId: AURORA,
});

const entry = (seq: number, fact: object, next?: object): HistoryEntry =>
  HistoryEntry.parse({
    debtorId: MARIA,
    seq,
    at: '2026-03-10T15:00:00.000Z',
    actor: 'system',
    cause: 'test',
    fact,
    ...(next && { next }),
    prevHash: GENESIS_HASH,
    hash: GENESIS_HASH,
  });

const requested = {
  type: 'message-requested',
  messageId: 'nbswy3dpo5xxe3dejvss',
  credorId: AURORA,
  channel: 'sms',
  contactId: 'orsxg5dborsxg5dborsx',
  templateId: 'atraso-sms',
  purpose: { kind: 'payment-receipt' },
};

function follower() {
  const done: string[] = [];
  const deps: FollowHistoryDeps = {
    arm: async (debtorId, alarm) => done.push(`arm ${debtorId} ${alarm.key}`),
    queueMessages: async (messages) =>
      void done.push(...messages.map(({ request }) => `message ${request.messageId}`)),
    queueCharges: async (charges) => void done.push(...charges.map((c) => `charge ${c.chargeId}`)),
    queueListings: async (listings) =>
      void done.push(...listings.map((l) => `listing ${l.listingId}`)),
    queuePayments: async (kept) => void done.push(...kept.map((w) => `webhook ${w.eventId}`)),
    queueHooks: async () => {},
    publish: async (facts) => void done.push(...facts.map((f) => `publish ${f.type} ${f.eventId}`)),
    count: async (debtorId, entries) =>
      void done.push(`count ${debtorId} ${entries.map(({ seq }) => seq).join()}`),
  };
  return { deps, done };
}

test('of several alarms of one debtor only the newest is armed', async () => {
  const { deps, done } = follower();
  const entries = [
    entry(1, { type: 'opted-out', channel: 'sms', via: 'portal' }, alarmAt('09:00')),
    entry(2, requested, alarmAt('10:00')),
  ];

  await followHistory(
    deps,
    entries.map((item) => ({ kind: 'entry', entry: item })),
  );

  expect(done).toEqual([
    `arm ${MARIA} receipt:10:00`,
    'message nbswy3dpo5xxe3dejvss',
    `publish opted-out ${MARIA}.1`,
    `count ${MARIA} 1,2`,
  ]);
});

test('when nothing waits any more, nothing is armed', async () => {
  const { deps, done } = follower();
  const settled = entry(
    3,
    { type: 'case-settled', credorId: AURORA },
    { kind: 'none', because: 'nothing-owed' },
  );

  await followHistory(deps, [{ kind: 'entry', entry: settled }]);

  expect(done).toEqual([`publish case-settled ${MARIA}.3`, `count ${MARIA} 3`]);
});

const record = (eventName: 'INSERT' | 'MODIFY', item: object): DynamoDBRecord => ({
  eventName,
  dynamodb: { NewImage: JSON.parse(JSON.stringify(marshall(item))) },
});

test('a new history entry and a new webhook are followed; every other item and change is not', () => {
  const item = entry(1, requested);
  const raw = { ...keys.raw('sandbox', '2026-03-10', 'evt-1'), body: '{}' };

  expect(readRecord(record('INSERT', { ...keys.history(MARIA, 1), ...item }))).toEqual({
    kind: 'entry',
    entry: item,
  });
  expect(readRecord(record('INSERT', raw))).toEqual({
    kind: 'raw',
    webhook: { name: 'WebhookKept', gateway: 'sandbox', day: '2026-03-10', eventId: 'evt-1' },
  });
  expect(readRecord(record('MODIFY', { ...keys.history(MARIA, 1), ...item }))).toBeNull();
  expect(readRecord(record('INSERT', { ...keys.state(MARIA), version: 1 }))).toBeNull();
});
