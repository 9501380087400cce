import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import {
  ListingPolicy,
  type PublishedListingPolicy,
} from '#shared/domain/listing/listing-policy.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';

/** What each of a person's credores has listed. A credor who has published nothing is not in it. */
export async function readListingPolicies(
  { find }: Pick<ConfigReader, 'find'>,
  { cases }: Pick<DebtorRecord, 'cases'>,
): Promise<ReadonlyMap<CredorId, PublishedListingPolicy>> {
  const found = await Promise.all(
    cases.map(async ({ credorId }) => {
      const published = await find(ListingPolicy, 'listing-policy', credorId);
      return published ? [[credorId, published] as const] : [];
    }),
  );
  return new Map(found.flat());
}
