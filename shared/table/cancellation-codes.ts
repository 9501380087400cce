import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/**
 * Why DynamoDB cancelled a transaction, one code for each of its items in their order: `None`, `ConditionalCheckFailed`,
 * `TransactionConflict`, `ThrottlingError` and others (API reference of TransactWriteItems). Empty for any other error.
 */
export const cancellationCodes = (error: unknown): readonly string[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None')
    : [];
