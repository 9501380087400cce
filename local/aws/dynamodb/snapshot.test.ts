import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDynamoDb } from './dynamodb.ts';
import { loadSnapshot, saveSnapshot } from './snapshot-file.ts';
import { createTestTable } from './test-table.ts';

const now = () => 1_773_144_000_000;

async function bookOfThree() {
  const table = await createTestTable({ now });
  for (const sk of ['STATE', 'HIST#1', 'HIST#2']) {
    const item = { pk: 'DEVEDOR#1', sk, gsi1pk: 'ABERTOS', gsi1sk: sk, nota: 'ação' };
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: item }));
  }
  return table;
}

const openOnes = {
  IndexName: 'gsi1',
  KeyConditionExpression: 'gsi1pk = :p',
  ExpressionAttributeValues: { ':p': { S: 'ABERTOS' } },
};

describe('a snapshot', () => {
  const folder = { path: '' };
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'dynamodb-'));
  });
  afterEach(() => rm(folder.path, { recursive: true }));

  test('brings tables, items and indexes back after a restart', async () => {
    const { db, tableName: TableName } = await bookOfThree();
    const path = join(folder.path, 'dynamodb.jsonl');
    await saveSnapshot(db, path);
    const restarted = createDynamoDb({ now });
    expect(await loadSnapshot(restarted, path)).toBe(true);
    for (const [operation, body] of [
      ['DescribeTable', { TableName }],
      ['DescribeTimeToLive', { TableName }],
      ['Query', { TableName, ...openOnes }],
    ] as const) {
      const before = await db.handle(operation, structuredClone(body));
      expect(await restarted.handle(operation, structuredClone(body))).toEqual(before);
    }
  });

  test('tells no change while it is loaded, and counts on from where it was', async () => {
    const { db, tableName: TableName } = await bookOfThree();
    const restarted = createDynamoDb({ now });
    const records: DynamoDBRecord[] = [];
    restarted.onChange((record) => records.push(record));
    await restarted.importState(db.exportState());
    expect(records).toEqual([]);
    const Item = { pk: { S: 'DEVEDOR#1' }, sk: { S: 'HIST#3' } };
    await restarted.handle('PutItem', { TableName, Item });
    expect(records[0]?.dynamodb?.SequenceNumber).toBe('4'.padStart(21, '0'));
  });

  test('is not there the first time', async () => {
    const path = join(folder.path, 'none.jsonl');
    expect(await loadSnapshot(createDynamoDb({ now }), path)).toBe(false);
  });

  test('of another kind is refused', async () => {
    const lines = ['{"kind":"snapshot","version":99,"sequence":0}'];
    await expect(createDynamoDb({ now }).importState(lines)).rejects.toThrow('version');
  });
});
