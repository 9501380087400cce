import { OfferPolicy, type PublishedOfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';

/** What each of a person's credores offers. A credor who has published nothing is not in it. */
export async function readOfferPolicies(
  { find }: Pick<ConfigReader, 'find'>,
  { cases }: Pick<DebtorRecord, 'cases'>,
): Promise<ReadonlyMap<CredorId, PublishedOfferPolicy>> {
  const found = await Promise.all(
    cases.map(async ({ credorId }) => {
      const published = await find(OfferPolicy, 'offer-policy', credorId);
      return published ? [[credorId, published] as const] : [];
    }),
  );
  return new Map(found.flat());
}
