import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** One remessa: its number at the bank, and what it asks for. */
export const Remessa = z.object({
  credorId: CredorId,
  bank: BankCode,
  sequence: z.int().min(1).max(999_999),
  /** Where the file lies. */
  key: z.string().min(1).max(1024),
  /** SHA-256 of account and orders: the same number again must ask for the same. */
  ordersHash: z.string().regex(/^[0-9a-f]{64}$/),
  orders: z.int().min(1),
  amount: Centavos,
  writtenAt: Instant,
  writtenBy: z.string(),
  /** Of the charges that waited; absent where whoever asked gave the orders. */
  of: z.literal('waiting').optional(),
});
export type Remessa = z.infer<typeof Remessa>;

/** Some decades of daily files. */
const LIST_PAGES_MAX = 10;

/** Takes a number for a remessa. @returns the remessa that has it, which is another one when it was taken before */
export async function claimRemessa(table: Table, remessa: Remessa): Promise<Remessa> {
  const Item = { ...keys.remessa(remessa.credorId, remessa.sequence), ...remessa };
  try {
    const ConditionExpression = 'attribute_not_exists(pk)';
    await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression }));
    return remessa;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await readRemessa(table, remessa.credorId, remessa.sequence)) ?? remessa;
  }
}

export async function readRemessa(
  table: Table,
  credorId: CredorId,
  sequence: number,
): Promise<Remessa | null> {
  const Key = keys.remessa(credorId, sequence);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? Remessa.parse(Item) : null;
}

/** A credor's remessas, highest number first. */
export async function listRemessas(table: Table, credorId: CredorId): Promise<readonly Remessa[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.remessa(credorId, 0).pk },
    ScanIndexForward: false,
  };
  const items = await queryAll(table, query, LIST_PAGES_MAX);
  return items.map((item) => Remessa.parse(item));
}
