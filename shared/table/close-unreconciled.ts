import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { cancellationCodes, isOnlyConflict } from './cancellation-codes.ts';
import type { Closing } from './decision.ts';
import { despiteConflicts } from './despite-conflicts.ts';
import { closingOf } from './line-writes.ts';
import type { Table } from './table.ts';

/** For money of no debtor. @returns whether it was still open */
export async function closeUnreconciled(table: Table, closing: Closing): Promise<boolean> {
  const TransactItems = [{ Update: closingOf(table, closing) }];
  const write = (ClientRequestToken: string) =>
    table.client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
  try {
    await despiteConflicts(write, isOnlyConflict);
    return true;
  } catch (error) {
    if (cancellationCodes(error).includes('ConditionalCheckFailed')) return false;
    throw error;
  }
}
