import { addDays } from '#shared/domain/values/local-date.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { spread } from '#shared/domain/values/spread.ts';
import { type Instant, localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import type { ClearingPolicy } from '#shared/domain/payment/may-still-come.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { isLive, type LiveListing } from './listing.ts';
import { listedUntil, obstacleTo, type PrescriptionPolicy } from './obstacle.ts';
import { filableFrom } from './patience.ts';

/** Before anybody is at work, so that the day begins with what is known; within an hour, so that no minute is full. */
const FROM_MINUTE = 7 * 60;
const WITHIN_MINUTES = 60;

/** What the law and the banks say of time. */
export type MomentPolicy = PrescriptionPolicy & ClearingPolicy;

/** A listing for which something is due, and when. */
export type DueListing = { readonly listing: LiveListing; readonly at: Instant };

/** What is due of all listings, the earliest first. */
export const dueListings = (
  record: RegisteredRecord,
  policy: MomentPolicy,
  now: Instant,
): readonly DueListing[] =>
  record.listings
    .filter(isLive)
    .map((listing) => ({ listing, at: momentOf(listing, record, policy, now) }))
    .toSorted((a, b) =>
      a.at === b.at ? (a.listing.listingId < b.listing.listingId ? -1 : 1) : a.at < b.at ? -1 : 1,
    );

/**
 * When a listing is to be looked at next. An obstacle is due since it arose; what waits for the registry is asked for
 * again every morning.
 */
function momentOf(
  listing: LiveListing,
  record: RegisteredRecord,
  policy: MomentPolicy,
  now: Instant,
): Instant {
  const { zone } = record.debtor;
  const dayOf = (at: Instant): LocalDate => localDateOf(at, zone);
  const morning = (day: LocalDate): Instant => morningOf(day, listing, record);
  const obstacle =
    listing.status === 'withdrawing' ? null : obstacleTo(listing, record, policy, dayOf(now));
  if (obstacle) {
    const since = obstacle.since > listing.askedAt ? obstacle.since : listing.askedAt;
    return obstacle.because === 'expired' ? morning(dayOf(since)) : since;
  }
  switch (listing.status) {
    case 'asked':
      return listing.noticeFrom;
    case 'noticed':
      return morning(addDays(listing.proofBy, 1));
    case 'waiting':
      return morning(filableFrom(record, listing.credorId, listing.fileFrom, policy));
    case 'filing': {
      const { requestedAt, triedAt } = listing;
      const again = addDays(dayOf(triedAt && triedAt > requestedAt ? triedAt : requestedAt), 1);
      return morning(filableFrom(record, listing.credorId, again, policy));
    }
    case 'filed': {
      // The debt's day or the policy may have moved since.
      const until = lastDayOf(record, listing, policy, dayOf(now)) ?? listing.delistOn;
      return morning(until < listing.delistOn ? until : listing.delistOn);
    }
    case 'withdrawing':
      return morning(addDays(dayOf(listing.requestedAt), 1));
  }
}

function lastDayOf(
  record: RegisteredRecord,
  { debtId, kind }: LiveListing,
  policy: PrescriptionPolicy,
  today: LocalDate,
): LocalDate | null {
  const debt = record.debts.find((known) => known.debtId === debtId);
  return debt ? listedUntil(record, debt, { kind, policy, today }) : null;
}

function morningOf(
  day: LocalDate,
  { listingId }: LiveListing,
  { debtor: { debtorId, zone } }: RegisteredRecord,
): Instant {
  return toInstantOn(day, FROM_MINUTE + spread(WITHIN_MINUTES, debtorId, listingId), zone);
}
