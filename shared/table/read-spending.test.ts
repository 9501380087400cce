import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, HORIZONTE, instant } from '#shared/testing/records.ts';
import { summedWrites } from './counted-additions.ts';
import { keys } from './keys.ts';
import { rememberedSpending } from './read-spending.ts';
import type { Table } from './table.ts';

const TODAY = localDate('2026-05-20');
let table: Table;
beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
});

const spend = (costMicros: number, day = TODAY, channel = 'sms') =>
  table.client.send(
    new TransactWriteCommand({
      TransactItems: summedWrites(table, [
        { key: keys.cost(AURORA, day, 'padrao', channel, '-', '-', '-'), by: { costMicros } },
      ]),
    }),
  );

test('what a channel costs is known within a minute, from the day that is asked for', async () => {
  let clock = 0;
  const spentSince = rememberedSpending(
    table,
    () => instant('2026-05-20T15:00:00.000Z'),
    () => clock,
  );
  await spend(500, localDate('2026-05-19'));
  await spend(300);
  await spend(9, TODAY, 'payment');
  expect(await spentSince(AURORA, TODAY)).toEqual([{ channel: 'sms', costMicros: 300 }]);
  expect(await spentSince(HORIZONTE, TODAY)).toEqual([]);

  await spend(200);
  clock += 59_999;
  expect(await spentSince(AURORA, TODAY)).toEqual([{ channel: 'sms', costMicros: 300 }]);
  clock += 1;
  expect(await spentSince(AURORA, TODAY)).toEqual([{ channel: 'sms', costMicros: 500 }]);
});
