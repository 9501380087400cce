import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { SideItem } from './decision.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** More than a person goes through in a day. What was resolved does not count. */
const UNRECONCILED_MAX = 1_000;

/** To be written in the transaction that finds it out. Writing it again replaces it. */
export const unreconciledItem = (entry: Unreconciled): SideItem => ({
  ...keys.unreconciled(entry.credorId ?? 'unknown', entry.paidAt, entry.paymentId),
  ...entry,
});

/** For money that belongs to no debtor. @returns whether it is new */
export async function putUnreconciled(table: Table, entry: Unreconciled): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: unreconciledItem(entry),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** What waits for a person, newest payment first. `unknown` lists the money that belongs to no credor. */
export async function listUnreconciled(
  table: Table,
  credorId: CredorId | 'unknown',
): Promise<readonly Unreconciled[]> {
  const waiting: Unreconciled[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: '#status = :open',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':pk': keys.unreconciled(credorId, '', '').pk,
          ':open': 'open',
        },
        ScanIndexForward: false,
        ...(startKey && { ExclusiveStartKey: startKey }),
      }),
    );
    waiting.push(...(answer.Items ?? []).map((item) => Unreconciled.parse(item)));
    startKey = answer.LastEvaluatedKey;
  } while (startKey && waiting.length < UNRECONCILED_MAX);
  return waiting.slice(0, UNRECONCILED_MAX);
}
