import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const ToldPart = z.object({ paymentId: PaymentId, paidAt: Instant, amount: Centavos });
export type ToldPart = z.infer<typeof ToldPart>;

const ToldItem = z.object({ parts: z.array(ToldPart).min(1) });

/** A total that a gateway tells under one id, as far as it stands in the list of unreconciled money. */
export type ToldTotal = {
  /** Of the first part, which bears the gateway's id. */
  readonly first: PaymentId;
  /** In the order in which they were told, decided on or not. */
  readonly parts: readonly ToldPart[];
};

/** A total of which nothing is listed has no parts. */
export async function readToldTotal(table: Table, first: PaymentId): Promise<ToldTotal> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.toldTotal(first), ConsistentRead: true }),
  );
  return { first, parts: Item ? ToldItem.parse(Item).parts : [] };
}

/** Adds a line to its total; to be written with the line. Refused when another was added since the total was read. */
export function addToTotal(
  table: Table,
  { first, parts }: ToldTotal,
  { paymentId, paidAt, amount }: Unreconciled,
) {
  const before = sumCentavos(parts.map((part) => part.amount));
  const Item = {
    ...keys.toldTotal(first),
    parts: [...parts, { paymentId, paidAt, amount }],
    sum: before + amount,
  };
  const asRead =
    parts.length === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#sum = :before',
          ExpressionAttributeNames: { '#sum': 'sum' },
          ExpressionAttributeValues: { ':before': before },
        };
  return { Put: { TableName: table.name, Item, ...asRead } };
}
