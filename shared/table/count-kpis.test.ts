import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
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

test('a stretch with a gap before it waits for the one that is missing', async () => {
  const { table, history, counter } = await mariasHistory();

  await expect(countKpis(table, MARIA, history.slice(2))).rejects.toThrow(/earlier stretch/);
  expect(await counter('cases-opened')).toBeUndefined();
});
