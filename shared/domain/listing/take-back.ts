import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { lastPaidTowards } from '#shared/domain/payment/last-paid.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { withdrawByOf } from './clocks.ts';
import type { LiveListing } from './listing.ts';
import type { ListingEnd } from './listing-end.ts';
import { rulesOn } from './listing-law.ts';
import { listedUntil, type PrescriptionPolicy } from './obstacle.ts';

/**
 * Ends a listing: before anything was filed it is cancelled, and nobody ever hears of it; from then on the registry must
 * take it back within the law's days, counted from the payment, or from today for any other reason.
 */
export function takeBack(
  record: RegisteredRecord,
  listing: LiveListing,
  because: ListingEnd,
  policy: PrescriptionPolicy,
  now: Instant,
): Fact {
  const { listingId, credorId, kind } = listing;
  const isThere = listing.status === 'filed' || (listing.status === 'filing' && listing.triedAt);
  if (!isThere) return { type: 'listing-cancelled', listingId, credorId, because };

  const { uf, zone } = record.debtor;
  const today = localDateOf(now, zone);
  const debt = record.debts.find(({ debtId }) => debtId === listing.debtId);
  const isOfMoney = because === 'paid' || because === 'in-agreement';
  const paidAt = debt && isOfMoney ? lastPaidTowards(record, debt) : null;
  const since = paidAt && paidAt < now ? localDateOf(paidAt, zone) : today;
  const days = rulesOn(kind, uf, today).withdrawal.businessDays;
  const withdrawBy =
    because === 'expired' && debt
      ? listedUntil(record, debt, { kind, policy, today })
      : withdrawByOf(since, days);
  return { type: 'listing-withdrawal-requested', listingId, credorId, because, withdrawBy };
}
