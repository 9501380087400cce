import * as z from 'zod';
import { Listing } from '#shared/domain/listing/listing.ts';
import { type CredorId, DebtorId, ListingId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import { readIndexed } from './read-index.ts';
import type { Table } from './table.ts';

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
  const items = await readIndexed(table, gsi1pk, 'forwards');
  return items.map((item) => ({ ...Listed.parse(item), listing: Listing.parse(item) }));
}
