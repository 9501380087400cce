import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { createTestTable } from './test-table.ts';

const put = (TableName: string, sk: string) =>
  new PutCommand({ TableName, Item: { pk: 'DEVEDOR', sk } });

test('every record has its own id and a greater number than the one before', async () => {
  const { db, client, tableName } = await createTestTable({ now: () => 1_773_144_000_000 });
  const records: DynamoDBRecord[] = [];
  db.onChange((record) => records.push(record));
  for (const sk of ['1', '2', '3']) await client.send(put(tableName, sk));
  expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(3);
  const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
  expect(numbers).toEqual([...numbers].sort());
  expect(records[0]).toMatchObject({
    eventSource: 'aws:dynamodb',
    eventSourceARN: expect.stringContaining(`table/${tableName}/stream/`),
    dynamodb: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
});

test('an item that an update makes out of its key is counted whole', async () => {
  const { db, client, tableName: TableName } = await createTestTable();
  const sizes: unknown[] = [];
  db.onChange(({ dynamodb }) => sizes.push(dynamodb?.SizeBytes));
  const Update = {
    TableName,
    Key: { pk: 'p', sk: '1' },
    UpdateExpression: 'SET note = :note',
    ExpressionAttributeValues: { ':note': 'x'.repeat(100) },
  };
  await client.send(new TransactWriteCommand({ TransactItems: [{ Update }] }));
  // The keys with their names (6 bytes) twice, and a name of 4 bytes with 100 bytes of text.
  expect(sizes).toEqual([116]);
});

test('a listener that writes has its own change told after those at hand', async () => {
  const { db, tableName } = await createTestTable();
  const told: string[] = [];
  const write = (sk: string) =>
    db.handle('PutItem', { TableName: tableName, Item: { pk: { S: 'p' }, sk: { S: sk } } });
  const answers: Promise<unknown>[] = [];
  db.onChange(({ dynamodb }) => {
    const sk = dynamodb?.Keys?.['sk']?.S ?? '';
    told.push(sk);
    if (sk.length === 1) answers.push(write(`after ${sk}`));
  });
  await db.handle('BatchWriteItem', {
    RequestItems: {
      [tableName]: ['1', '2'].map((sk) => ({
        PutRequest: { Item: { pk: { S: 'p' }, sk: { S: sk } } },
      })),
    },
  });
  await Promise.all(answers);
  expect(told).toEqual(['1', '2', 'after 1', 'after 2']);
});
