import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { readConfig, readPublications } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { REMEMBERED_MS } from './published-documents.ts';

const VERSIONS_MAX = 50;

/** One version of what a credor offers. */
export type InForceOffers = {
  readonly credorId: string;
  readonly version: number;
  /** From when on it was in force, in epoch milliseconds. */
  readonly from: number;
  readonly document: OfferPolicy;
};

export type OfferEvidence = {
  /** Every version of what the credores offer. */
  readonly offerPolicies: readonly InForceOffers[];
};

/** Every version that was ever in force. */
export async function publishedOffers(table: Table): Promise<readonly InForceOffers[]> {
  const all: InForceOffers[] = [];
  for (const { credorId } of SAMPLE_CREDORES) {
    const ask = { before: null, limit: VERSIONS_MAX };
    const versions = await readPublications(table, 'offer-policy', credorId, ask);
    for (const { version, publishedAt } of versions) {
      const read = await readConfig(table, OfferPolicy, 'offer-policy', credorId, version);
      if (read)
        all.push({ credorId, version, from: epochMsOf(publishedAt), document: read.document });
    }
  }
  return all;
}

/** The versions that a credor's offers may have been made by at a moment (epoch milliseconds), the newest first. */
export function offersAt(
  policies: readonly InForceOffers[],
  credorId: string,
  at: number,
): readonly InForceOffers[] {
  const own = policies
    .filter((one) => one.credorId === credorId && one.from <= at + REMEMBERED_MS)
    .toSorted((a, b) => b.version - a.version);
  return own.filter((_, index) => index === 0 || (own[index - 1]?.from ?? 0) + REMEMBERED_MS >= at);
}
