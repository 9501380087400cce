import type { DynamoDBRecord } from 'aws-lambda';
import { createDynamoDb } from '#local/aws/dynamodb/dynamodb.ts';
import type { Contender } from './conformance-case.ts';
import { plainChange } from './plain-change.ts';

export interface ContenderWithStreams extends Contender {
  changes(tableName: string): Promise<unknown>;
  close(): Promise<void>;
}

export function createEmbeddedContender(): ContenderWithStreams {
  const db = createDynamoDb({ now: Date.now });
  const records: DynamoDBRecord[] = [];
  db.onChange((record) => records.push(record));
  return {
    request: (target, body) => db.handle(target, body),
    changes: async (tableName) =>
      records
        .filter(({ eventSourceARN }) => eventSourceARN?.includes(`/${tableName}/`))
        .map(plainChange),
    close: async () => {},
  };
}
