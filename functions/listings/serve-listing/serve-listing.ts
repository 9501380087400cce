import type { ListingQueued } from '#events/listing-queued.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { ServeListingDeps } from './deps.ts';
import { fileListing } from './file-listing.ts';
import { releaseListing } from './release-listing.ts';

/**
 * Does for a listing what it waits for, as its state tells. Every call of the registry may be repeated, and so may this.
 *
 * @throws when the registry did not answer or has not confirmed: the queue repeats, and every morning begins anew
 */
export async function serveListing(
  deps: ServeListingDeps,
  { debtorId, listingId }: ListingQueued,
): Promise<string> {
  const loaded = await loadDebtor(deps.table, debtorId);
  const listing = loaded.record.listings.find((known) => known.listingId === listingId);
  switch (listing?.status) {
    case 'filing':
      return fileListing(deps, loaded, listing);
    case 'withdrawing':
      return releaseListing(deps, debtorId, listing);
    default:
      return 'already-done';
  }
}
