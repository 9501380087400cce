import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/**
 * Why DynamoDB cancelled a transaction, one code for each of its items in their order: `None`, `ConditionalCheckFailed`,
 * `TransactionConflict`, `ThrottlingError` and others (API reference of TransactWriteItems). Empty for any other error.
 */
export const cancellationCodes = (error: unknown): readonly string[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
    : [];

/** Whether a transaction met another one on the way, and no condition of it failed. */
export function isOnlyConflict(error: unknown): boolean {
  const codes = cancellationCodes(error);
  return codes.includes('TransactionConflict') && !codes.includes('ConditionalCheckFailed');
}
