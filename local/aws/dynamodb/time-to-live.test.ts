import { PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { createTestTable } from './test-table.ts';

const NOON = Date.UTC(2026, 2, 10, 12);
const seconds = (ms: number) => ms / 1000;

async function tableWithTokens() {
  const clock = { now: NOON };
  const table = await createTestTable({ now: () => clock.now });
  const put = (sk: string, expiresAt?: unknown) =>
    table.client.send(
      new PutCommand({
        TableName: table.tableName,
        Item: { pk: 'TOKEN', sk, expiresAt, gsi1pk: 'TOKENS', gsi1sk: sk },
      }),
    );
  await put('in an hour', seconds(NOON + 3_600_000));
  await put('in two hours', seconds(NOON + 7_200_000));
  await put('never');
  await put('no number', 'amanhã');
  await put('older than five years', seconds(Date.UTC(2020, 0, 1)));
  return { ...table, clock };
}

test('nothing expires before its time', async () => {
  const { db } = await tableWithTokens();
  expect(db.sweepExpired()).toBe(0);
});

test('what has expired leaves the table and its index', async () => {
  const { db, clock, client, tableName: TableName } = await tableWithTokens();
  clock.now += 3_600_000;
  expect(db.sweepExpired()).toBe(1);
  const left = ['in two hours', 'never', 'no number', 'older than five years'];
  const scanned = await client.send(new ScanCommand({ TableName }));
  expect(scanned.Items?.map((item) => String(item['sk'])).sort()).toEqual(left);
  const listed = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :p',
      ExpressionAttributeValues: { ':p': 'TOKENS' },
    }),
  );
  expect(listed.Items?.map((item) => String(item['sk']))).toEqual(left);
});

test('the feed says that DynamoDB itself removed it', async () => {
  const { db, clock } = await tableWithTokens();
  const records: DynamoDBRecord[] = [];
  db.onChange((record) => records.push(record));
  clock.now += 3_600_000;
  db.sweepExpired();
  expect(records).toMatchObject([
    {
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: {
        ApproximateCreationDateTime: seconds(clock.now),
        OldImage: { sk: { S: 'in an hour' } },
      },
    },
  ]);
});
