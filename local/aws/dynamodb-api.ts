import type { DynamoDb } from './dynamodb/dynamodb.ts';
import { readText, type WireHandler } from './wire.ts';

/** The embedded DynamoDB on the wire (AWS JSON 1.0). */
export function createDynamoDbApi(db: DynamoDb): WireHandler {
  return async (request) => {
    const body: unknown = JSON.parse(await readText(request));
    const answer = await db.handle(request.headers['x-amz-target'] ?? '', body);
    return {
      status: answer.status,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: Buffer.from(JSON.stringify(answer.body)),
    };
  };
}
