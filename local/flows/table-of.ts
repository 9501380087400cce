import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inProcessRequestHandler } from '#local/aws/dynamodb/in-process-handler.ts';
import type { World } from '#local/world.ts';
import type { Table } from '#shared/table/table.ts';

/** A world's own table, to be read past all functions. */
export function tableOf({ aws }: Pick<World, 'aws'>): Table {
  const client = new DynamoDBClient({
    region: aws.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: inProcessRequestHandler(aws.services.dynamoDb),
  });
  return { client: DynamoDBDocumentClient.from(client), name: 'regua' };
}
