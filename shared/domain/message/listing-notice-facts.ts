import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import { isLive, type LiveListing } from '#shared/domain/listing/listing.ts';
import { KIND_WORDS, REGISTRY_WORDS } from '#shared/domain/listing/listing-kind.ts';

/** What the notice of a listing says besides the debts (CDC art. 43 §2º). */
export type ListingNoticeFacts = {
  readonly tipo: string;
  readonly orgao: string;
  readonly dias: number;
};

/** The listings that a notice tells of and that are still to come. */
export const noticedListings = (
  record: RegisteredRecord,
  { listingIds }: Extract<Purpose, { kind: 'listing-notice' }>,
): readonly LiveListing[] =>
  record.listings.filter(isLive).filter(({ listingId }) => listingIds.includes(listingId));

/** Null for any other message; the listings of one notice are alike. */
export function listingSpokenOf(
  record: RegisteredRecord,
  purpose: Purpose,
): ListingNoticeFacts | null {
  const [first] = purpose.kind === 'listing-notice' ? noticedListings(record, purpose) : [];
  if (!first) return null;
  const { kind, registry, waitDays } = first;
  return { tipo: KIND_WORDS[kind], orgao: REGISTRY_WORDS[registry], dias: waitDays };
}
