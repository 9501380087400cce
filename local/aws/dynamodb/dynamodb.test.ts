import {
  ConditionalCheckFailedException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { createTestTable } from './test-table.ts';

const STATE = { pk: 'DEVEDOR#1', sk: 'STATE' };
const onlyNew = { ConditionExpression: 'attribute_not_exists(pk)' };

async function failureOf(send: Promise<unknown>): Promise<unknown> {
  return send.then(
    () => 'no failure',
    (error: unknown) => error,
  );
}

describe('the SDK over the embedded DynamoDB', () => {
  test('gets the error of a lost condition with the item that won', async () => {
    const { client, tableName: TableName } = await createTestTable();
    await client.send(new PutCommand({ TableName, Item: { ...STATE, version: 3 } }));
    const error = await failureOf(
      client.send(
        new PutCommand({
          TableName,
          Item: STATE,
          ...onlyNew,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    );
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect(error).toMatchObject({ Item: { version: { N: '3' } } });
  });

  test('gets the reasons of a cancelled transaction in order', async () => {
    const { client, tableName: TableName } = await createTestTable();
    await client.send(new PutCommand({ TableName, Item: STATE }));
    const error = await failureOf(
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: { pk: 'DEVEDOR#1', sk: 'HIST#1' } } },
            { Put: { TableName, Item: STATE, ...onlyNew } },
          ],
        }),
      ),
    );
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    const Key = { pk: 'DEVEDOR#1', sk: 'HIST#1' };
    expect((await client.send(new GetCommand({ TableName, Key }))).Item).toBeUndefined();
  });

  test('gets a missing table as what it is', async () => {
    const { client } = await createTestTable();
    const error = await failureOf(client.send(new GetCommand({ TableName: 'outra', Key: STATE })));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
  });

  test('lets one of many writers at once through for each version', async () => {
    const { client, tableName: TableName } = await createTestTable();
    await client.send(new PutCommand({ TableName, Item: { ...STATE, version: 0 } }));
    const write = () =>
      client.send(
        new UpdateCommand({
          TableName,
          Key: STATE,
          UpdateExpression: 'SET version = :next',
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': 0, ':next': 1 },
        }),
      );
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, write));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('gets the keys back that do not fit into 16 MB', async () => {
    const { client, tableName } = await createTestTable();
    const Keys = Array.from({ length: 45 }, (_, i) => ({ pk: 'ANEXO', sk: String(i) }));
    const text = 'x'.repeat(390_000);
    for (const Key of Keys) {
      const PutRequest = { Item: { ...Key, text } };
      await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: [{ PutRequest }] } }));
    }
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    const left = answer.UnprocessedKeys?.[tableName];
    expect(answer.Responses?.[tableName]).toHaveLength(43);
    expect(left).toMatchObject({ ConsistentRead: true, Keys: Keys.slice(43) });
  });
});

test('an operation that is not ours is unknown', async () => {
  const { db } = await createTestTable();
  expect(await db.handle('DynamoDB_20120810.ExecuteStatement', {})).toEqual({
    status: 400,
    body: { __type: 'com.amazon.coral.service#UnknownOperationException' },
  });
});
