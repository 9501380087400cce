import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Resolution, Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { Table } from './table.ts';
import { unreconciledItem } from './unreconciled.ts';

/** For money of no debtor. @returns whether it was still open */
export async function resolveUnreconciled(
  table: Table,
  entry: Unreconciled,
  resolution: Resolution,
): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: unreconciledItem({ ...entry, status: 'resolved', resolution }),
        ConditionExpression: '#status = :open',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':open': 'open' },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
