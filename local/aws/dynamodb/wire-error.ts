import type { ServiceError } from 'dynalite/db/index.js';

const SERVICE = 'com.amazonaws.dynamodb.v20120810#';
const VALIDATION = 'com.amazon.coral.validate#ValidationException';

/** An error that DynamoDB answers with status 400, named as AWS names it. */
export function wireError(
  name: string,
  message: string,
  details: Record<string, unknown> = {},
): ServiceError {
  const __type = name === 'ValidationException' ? VALIDATION : `${SERVICE}${name}`;
  return Object.assign(new Error(message), {
    statusCode: 400,
    body: { __type, message, ...details },
  });
}

/** True for the errors that are answers to the caller; anything else is a fault of the engine. */
export function isWireError(error: unknown): error is ServiceError {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

/** The short name of the error: `ConditionalCheckFailedException`. */
export function errorName(error: ServiceError): string {
  return String(error.body['__type']).split('#').at(-1) ?? '';
}
