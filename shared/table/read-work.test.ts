import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, Instant } from '#shared/domain/values/zone.ts';
import { AURORA } from '#shared/testing/records.ts';
import { keys } from './keys.ts';
import { readWork, type WorkPlace } from './read-work.ts';
import type { Table } from './table.ts';

const NOW = Instant.parse('2026-03-20T15:00:00.000Z');
const HOUR = 60;
const callback = (minutes: number) => `1#${addMinutes(NOW, minutes)}`;

/** Each by the rank that they have in the list. */
const RANKS = {
  promiseBroken: '0#2026-03-10T12:00:00.000Z',
  calledToday: callback(-HOUR),
  calledTomorrow: callback(24 * HOUR),
  calledLastWeek: callback(-7 * 24 * HOUR),
  calledThreeDaysAgo: callback(-3 * 24 * HOUR),
  hasTask: '2#2026-03-21',
  mayPay: '3#0000000000100',
};
type Name = keyof typeof RANKS;
const idOf = (name: string): DebtorId =>
  DebtorId.parse('abcdefg'.charAt(Object.keys(RANKS).indexOf(name)).repeat(20));

async function aList() {
  const { client, tableName } = await createTestTable();
  for (const [name, rank] of Object.entries(RANKS)) {
    const debtorId = idOf(name);
    const Item = {
      pk: debtorId,
      sk: 'CASE',
      debtorId,
      oldestDueDate: '2026-01-10',
      ...keys.workByRank(AURORA, rank, debtorId),
    };
    await client.send(new PutCommand({ TableName: tableName, Item }));
  }
  return { client, name: tableName };
}

async function listed(table: Table, after: string): Promise<readonly WorkPlace[]> {
  const places: WorkPlace[] = [];
  for await (const place of readWork(table, AURORA, NOW, after)) places.push(place);
  return places;
}

const ORDER: readonly Name[] = [
  'promiseBroken',
  'calledToday',
  'hasTask',
  'mayPay',
  'calledLastWeek',
  'calledThreeDaysAgo',
];

test('whoever wanted a call that nobody placed for two days waits behind all who wait now', async () => {
  const table = await aList();
  const seen = await listed(table, '');
  expect(seen.map(({ debtorId }) => debtorId)).toEqual(ORDER.map(idOf));
});

test('the list goes on after each of its places', async () => {
  const table = await aList();
  const all = await listed(table, '');
  for (const [index, { place }] of all.entries()) {
    expect(await listed(table, place)).toEqual(all.slice(index + 1));
  }
});
