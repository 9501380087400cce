import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import { ChargeId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** A charge that waits for the next remessa, to be registered or written off by the credor's own bank. */
export const WaitingItem = z.object({
  credorId: CredorId,
  chargeId: ChargeId,
  debtorId: DebtorId,
  since: Instant,
  /** The remessa that takes it, and the number in the bank's series that it has there. */
  remessa: z.int().min(1).optional(),
  number: z.int().min(1).optional(),
});
export type WaitingItem = z.infer<typeof WaitingItem>;

/** How long somebody may still look at what is done. */
const KEPT_MINUTES = 24 * 60;
/** Some ten thousand boletos. */
const LIST_PAGES_MAX = 20;

/** Waiting twice is waiting once: what a remessa has taken stays taken. Whoever is done may wait again, for its baixa. */
export async function putWaiting(table: Table, waiting: WaitingItem): Promise<void> {
  const Item = { ...keys.waitingBoleto(waiting.credorId, waiting.chargeId), ...waiting };
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item,
        ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(doneAt)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** What waits for a credor's next remessa, in no order. */
export async function listWaiting(
  table: Table,
  credorId: CredorId,
): Promise<readonly WaitingItem[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: 'attribute_not_exists(doneAt)',
    ExpressionAttributeValues: { ':pk': keys.waitingBoleto(credorId, '').pk },
    ConsistentRead: true,
  };
  const items = await queryAll(table, query, LIST_PAGES_MAX);
  return items.map((item) => WaitingItem.parse(item));
}

/** Puts a waiting charge into a remessa. @returns false when another remessa has it, or it waits no more */
export async function takeWaiting(
  table: Table,
  { credorId, chargeId }: WaitingItem,
  taken: { readonly remessa: number; readonly number: number | null },
): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.waitingBoleto(credorId, chargeId),
        UpdateExpression:
          taken.number === null ? 'SET remessa = :remessa' : 'SET remessa = :remessa, #n = :number',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(doneAt) AND attribute_not_exists(remessa)',
        ...(taken.number !== null && { ExpressionAttributeNames: { '#n': 'number' } }),
        ExpressionAttributeValues: {
          ':remessa': taken.remessa,
          ...(taken.number !== null && { ':number': taken.number }),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Whoever a remessa took waits for another, and keeps the number: no bank has heard of it. */
export async function leaveRemessa(
  table: Table,
  { credorId, chargeId }: Pick<WaitingItem, 'credorId' | 'chargeId'>,
  remessa: number,
): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.waitingBoleto(credorId, chargeId),
        UpdateExpression: 'REMOVE remessa',
        ConditionExpression: 'remessa = :remessa AND attribute_not_exists(doneAt)',
        ExpressionAttributeValues: { ':remessa': remessa },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** It waits no more. The item goes by itself: no function may delete from the table. */
export async function endWaiting(
  table: Table,
  { credorId, chargeId }: Pick<WaitingItem, 'credorId' | 'chargeId'>,
  at: Instant,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.waitingBoleto(credorId, chargeId),
      UpdateExpression: 'SET doneAt = :at, expiresAt = :soon',
      ExpressionAttributeValues: {
        ':at': at,
        ':soon': epochSecondsOf(addMinutes(at, KEPT_MINUTES)),
      },
    }),
  );
}

/**
 * Takes so many numbers of a credor's series at a bank. A number that is taken and not used is lost, and never given
 * twice.
 *
 * @returns the first of them; the others follow
 */
export async function takeNumbers(
  table: Table,
  { credorId, bank }: { readonly credorId: CredorId; readonly bank: BankCode },
  count: number,
  first: number,
): Promise<number> {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.boletoSeries(credorId, bank),
      UpdateExpression: 'SET #last = if_not_exists(#last, :before) + :count',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':before': first - 1, ':count': count },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  const { last } = z.object({ last: z.int().min(1) }).parse(Attributes);
  return last - count + 1;
}
