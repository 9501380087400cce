import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Closing } from './decision.ts';
import { closingOf } from './line-writes.ts';
import type { Table } from './table.ts';

/** For money of no debtor. @returns whether it was still open */
export async function closeUnreconciled(table: Table, closing: Closing): Promise<boolean> {
  try {
    await table.client.send(new UpdateCommand(closingOf(table, closing)));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
