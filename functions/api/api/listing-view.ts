import type * as z from 'zod';
import type { ListingView } from '#events/api/listing.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import { REGISTRY_WORDS } from '#shared/domain/listing/listing-kind.ts';
import { listingText, nextDayOf } from '#shared/domain/listing/listing-text.ts';

/** A listing as the team reads it. */
export const listingView = (listing: Listing): z.input<typeof ListingView> => ({
  listingId: listing.listingId,
  debtId: listing.debtId,
  kind: listing.kind,
  registry: listing.registry,
  registryName: REGISTRY_WORDS[listing.registry],
  status: listing.status,
  askedAt: listing.askedAt,
  noticedAt: 'notice' in listing ? listing.notice.deliveredAt : null,
  amount: 'amount' in listing ? listing.amount : null,
  protocol: 'protocol' in listing ? listing.protocol : null,
  day: nextDayOf(listing),
  deadline: listing.status === 'withdrawing' ? listing.deadline : null,
  text: listingText(listing),
});
