import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { batchGet } from './batch-get.ts';
import { keys } from './keys.ts';
import { queryAll, queryPages } from './query-pages.ts';

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03'];
const query = {
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': keys.portfolio(AURORA, '').pk },
  Limit: 1,
};

async function threeNights() {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  for (const day of DAYS) {
    await client.send(new PutCommand({ TableName: tableName, Item: keys.portfolio(AURORA, day) }));
  }
  return table;
}

test('a book that fills several pages is read to its end', async () => {
  const table = await threeNights();

  expect((await queryAll(table, query, 10)).map(({ sk }) => sk)).toEqual(DAYS);
});

test('a book beyond every expectation is an error that says so, not half a book', async () => {
  const table = await threeNights();

  await expect(queryAll(table, query, 2)).rejects.toThrow(OwnError);
});

test('whoever has seen enough pages reads no more', async () => {
  const table = await threeNights();
  let pages = 0;

  for await (const page of queryPages(table, query, 1)) {
    pages += page.length;
    break;
  }

  expect(pages).toBe(1);
});

test('more keys than a batch takes are read all, and what is not there is left out', async () => {
  const table = await threeNights();
  const wanted = Array.from({ length: 250 }, (_, seq) => keys.history(MARIA, seq));
  const there = DAYS.map((day) => keys.portfolio(AURORA, day));

  expect(await batchGet(table, [...wanted, ...there])).toHaveLength(DAYS.length);
});
