import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, and the client that speaks to it. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

export function openTable(name: string): Table {
  const plain = new DynamoDBClient({});
  // It copies all that is sent and answered for a log that nobody keeps.
  plain.middlewareStack.remove('loggerMiddleware');
  const client = DynamoDBDocumentClient.from(plain, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name };
}
