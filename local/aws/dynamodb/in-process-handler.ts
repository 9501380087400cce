import { Readable } from 'node:stream';
import type { DynamoDb } from './dynamodb.ts';

/** The part of an SDK request that says what is asked. */
interface SdkRequest {
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/**
 * Lets an AWS SDK client speak to the embedded DynamoDB with no socket in between: give it as the
 * client's `requestHandler`.
 */
export function inProcessRequestHandler(db: Pick<DynamoDb, 'handle'>) {
  return {
    async handle({ headers, body = '{}' }: SdkRequest) {
      const answer = await db.handle(headers['x-amz-target'] ?? '', JSON.parse(textOf(body)));
      return {
        response: {
          statusCode: answer.status,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Readable.from([Buffer.from(JSON.stringify(answer.body))]),
        },
      };
    },
  };
}

/** The SDK's bytes pass for a string, with a warning; so they are decoded. */
function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
