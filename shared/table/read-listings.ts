import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Listing } from '#shared/domain/listing/listing.ts';
import { type CredorId, DebtorId, ListingId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { keys, NAME_INDEX } from './keys.ts';
import type { Table } from './table.ts';

/** What one look at the list shows. */
const LISTED_MAX = 100;

const Key = z.object({ pk: z.string(), sk: z.string() });
const Listed = z.object({ debtorId: DebtorId, name: z.string() });

export type ListedListing = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly listing: Listing;
};

/** A credor's listings that are under way: those to be taken back first, by their deadline, then the others by their day. */
export async function listListingsOf(
  table: Table,
  credorId: CredorId,
): Promise<readonly ListedListing[]> {
  const { gsi1pk } = keys.listingByDay(credorId, '', ListingId.parse('a'.repeat(20)));
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: NAME_INDEX,
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': gsi1pk },
      Limit: LISTED_MAX,
    }),
  );
  const found = (Items ?? []).map((item) => Key.parse(item));
  const items = await batchGet(table, found);
  const place = (item: Readonly<Record<string, unknown>>) =>
    found.findIndex(({ pk, sk }) => pk === item['pk'] && sk === item['sk']);
  return items
    .toSorted((a, b) => place(a) - place(b))
    .map((item) => ({ ...Listed.parse(item), listing: Listing.parse(item) }));
}
