import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { refuseTransactions } from '#shared/testing/refuse-transactions.ts';
import { atNoon, registersMaria } from '#shared/testing/registration.ts';
import { commit } from './commit.ts';
import { countKpis } from './count-kpis.ts';
import { keys } from './keys.ts';
import { nobodyYet } from './loaded-debtor.ts';
import { readHistory } from './read-history.ts';

async function mariasHistory() {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));
  const counter = async (metric: string): Promise<unknown> => {
    const Key = keys.kpi(AURORA, '2026-03-01', metric);
    return (await client.send(new GetCommand({ TableName: tableName, Key }))).Item?.['amount'];
  };
  return { table, history: await readHistory(table, MARIA, {}), counter };
}

test('a stretch of history delivered three times is counted once', async () => {
  const { table, history, counter } = await mariasHistory();

  for (let delivery = 0; delivery < 3; delivery++) await countKpis(table, MARIA, history);

  expect(await counter('cases-opened')).toBe(1);
  expect(await counter('principal-imported')).toBe(100_000);
});

test('a stretch that overlaps what was counted adds only what is new', async () => {
  const { table, history, counter } = await mariasHistory();

  await countKpis(table, MARIA, history.slice(0, 3));
  expect(await counter('principal-imported')).toBeUndefined();
  await countKpis(table, MARIA, history.slice(1));

  expect(await counter('cases-opened')).toBe(1);
  expect(await counter('principal-imported')).toBe(100_000);
});

test('a stretch that was lost on the way is counted with the one after it', async () => {
  const { table, history, counter } = await mariasHistory();

  await countKpis(table, MARIA, history.slice(2));
  expect(await counter('cases-opened')).toBe(1);
  await countKpis(table, MARIA, history.slice(0, 2));

  expect(await counter('cases-opened')).toBe(1);
  expect(await counter('principal-imported')).toBe(100_000);
});

test('a gap of several pages of history is counted to its end', async () => {
  const { table, history, counter } = await mariasHistory();
  const [first] = history;
  const choices = Array.from(
    { length: 450 },
    (_, index): HistoryEntry => ({
      ...HistoryEntry.parse(first),
      seq: history.length + 1 + index,
      at: instantAt(Date.parse('2026-03-01T18:00:00.000Z')),
      fact: { type: 'opted-out', channel: 'sms', via: 'portal' },
    }),
  );
  for (const entry of choices) {
    const Item = { ...keys.history(MARIA, entry.seq), ...entry };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  }

  await countKpis(table, MARIA, choices.slice(-1));

  expect(await counter('cases-opened')).toBe(1);
  const Key = keys.counted(MARIA);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  expect(Item).toMatchObject({ seq: history.length + 450 });
});

test('a figure that others add to at the same instant is added to all the same, once', async () => {
  const { table, history, counter } = await mariasHistory();
  const refusalsLeft = refuseTransactions(table, 2, 'TransactionConflict');

  await countKpis(table, MARIA, history);

  expect(refusalsLeft()).toBe(0);
  expect(await counter('cases-opened')).toBe(1);
});

test('a figure that others do not leave alone is given back, and counted when it comes again', async () => {
  const { table, history, counter } = await mariasHistory();
  const refusalsLeft = refuseTransactions(table, 8, 'TransactionConflict');

  await expect(countKpis(table, MARIA, history)).rejects.toThrow('Transaction cancelled');
  expect(refusalsLeft()).toBe(0);
  expect(await counter('cases-opened')).toBeUndefined();

  await countKpis(table, MARIA, history);
  expect(await counter('cases-opened')).toBe(1);
});
