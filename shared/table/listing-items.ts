import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { isLive, type Listing } from '#shared/domain/listing/listing.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';

/** What stands before the day: deadlines come first in the team's list. */
const URGENT = '0';
const OTHERS = '1';

/** A listing as it is stored; one that has ended leaves the team's list. */
export const listingItem = (debtorId: DebtorId, listing: Listing, profile: Profile | null) => ({
  ...keys.listing(debtorId, listing.listingId),
  ...(isLive(listing) && keys.listingByDay(listing.credorId, dayOf(listing), listing.listingId)),
  ...listing,
  debtorId,
  name: profile?.name ?? '',
});

function dayOf(listing: Listing): string {
  switch (listing.status) {
    case 'withdrawing':
      return `${URGENT}#${listing.withdrawBy}`;
    case 'waiting':
      return `${OTHERS}#${listing.fileFrom}`;
    case 'filed':
      return `${OTHERS}#${listing.delistOn}`;
    default:
      return `${OTHERS}#${listing.askedAt.slice(0, 10)}`;
  }
}
