import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoDb, type DynamoDb } from './dynamodb.ts';
import { inProcessRequestHandler } from './in-process-handler.ts';
import { TTL_ATTRIBUTE, tableDefinition } from './table-definition.ts';

export interface TestTable {
  client: DynamoDBDocumentClient;
  tableName: string;
  db: DynamoDb;
}

/**
 * Régua's table, empty, in a DynamoDB of its own: the tests of one file cannot meet those of another.
 * `now` is epoch milliseconds and matters for time to live, tokens and the stream's dates.
 */
export async function createTestTable({ now = Date.now } = {}): Promise<TestTable> {
  const db = createDynamoDb({ now });
  const client = new DynamoDBClient({
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: inProcessRequestHandler(db),
  });
  const tableName = 'regua';
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
    }),
  );
  return {
    client: DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    tableName,
    db,
  };
}
