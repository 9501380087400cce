import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { batchGet } from './batch-get.ts';
import { NAME_INDEX } from './indexes.ts';
import type { Table } from './table.ts';

/** What one look at a list shows. */
const LISTED_MAX = 100;

const Key = z.object({ pk: z.string(), sk: z.string() });

/** The first whole items under one key of the index, in its order: a hundred, or at most so many as are asked for. */
export async function readIndexed(
  table: Table,
  gsi1pk: string,
  order: 'forwards' | 'backwards',
  limit = LISTED_MAX,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: NAME_INDEX,
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': gsi1pk },
      ScanIndexForward: order === 'forwards',
      Limit: limit,
    }),
  );
  const found = (Items ?? []).map((item) => Key.parse(item));
  const items = await batchGet(table, found);
  const place = (item: Readonly<Record<string, unknown>>) =>
    found.findIndex(({ pk, sk }) => pk === item['pk'] && sk === item['sk']);
  return items.toSorted((a, b) => place(a) - place(b));
}
