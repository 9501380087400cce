import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ChargeId, CredorId, DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import type { SideItem } from './decision.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Items of one page at most. */
export const UNRECONCILED_PAGE_MAX = 200;

/**
 * Money that waits for a person. `overpaid`: part of a payment that no debt took. `duplicate`: all of it, because
 * nothing was owed any more. `unmatched`: it belongs to no charge of ours. `refund-unmatched`: money went back that
 * never came, or more than came.
 */
export const Unreconciled = z.object({
  kind: z.enum(['overpaid', 'duplicate', 'unmatched', 'refund-unmatched']),
  /** Resolved once nothing of it is left, e.g. because the gateway gave it back. */
  status: z.enum(['open', 'resolved']),
  credorId: CredorId.nullable(),
  debtorId: DebtorId.nullable(),
  paymentId: PaymentId,
  chargeId: ChargeId.nullable(),
  gateway: z.string().min(1).max(40),
  amount: Centavos,
  paidAt: Instant,
});
export type Unreconciled = z.infer<typeof Unreconciled>;

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
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':pk': keys.unreconciled(credorId, '', '').pk, ':open': 'open' },
      ScanIndexForward: false,
      Limit: UNRECONCILED_PAGE_MAX,
    }),
  );
  return (Items ?? []).map((item) => Unreconciled.parse(item));
}
