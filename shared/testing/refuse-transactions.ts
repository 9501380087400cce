import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/table/table.ts';

/**
 * Has a table refuse so many transactions for a reason that the embedded DynamoDB never has: another transaction on the
 * same item at the same instant, or too many requests.
 *
 * @param position which item of the transaction is to blame, the first being 0
 * @param isWritten whether it was written all the same: the answer that said so was lost, and this one is to a repetition
 * @returns how many refusals are left
 */
export function refuseTransactions(
  { client }: Table,
  times: number,
  Code: 'TransactionConflict' | 'ThrottlingError' | 'ConditionalCheckFailed',
  position = 1,
  isWritten = false,
): () => number {
  let left = times;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'TransactWriteItemsCommand' || left === 0) return next(args);
        left -= 1;
        if (isWritten) await next(args);
        throw new TransactionCanceledException({
          message: 'Transaction cancelled',
          $metadata: {},
          CancellationReasons: [
            ...Array.from({ length: position }, () => ({ Code: 'None' })),
            { Code },
          ],
        });
      },
    { step: 'initialize' },
  );
  return () => left;
}
