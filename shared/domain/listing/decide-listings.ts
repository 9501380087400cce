import { principalDue } from '#shared/domain/debt/principal-due.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { dayBeforeDeadline } from './clocks.ts';
import { giveNotices } from './give-notices.ts';
import type { ListingIn, LiveListing } from './listing.ts';
import { dueListings } from './listing-moment.ts';
import { obstacleTo } from './obstacle.ts';
import { takeBack } from './take-back.ts';

/**
 * What becomes true of a credor's listings when their moment comes: notices are given, what was waited for long enough is
 * filed, what is forbidden by now is cancelled or taken back, and what the registry has not confirmed is asked for again.
 *
 * @param alarmKey names the messages that are asked for
 */
export function decideListings(
  record: RegisteredRecord,
  { credorId, key }: { readonly credorId: CredorId; readonly key: string },
  policy: ContactRules,
  now: Instant,
): readonly Fact[] {
  const due = dueListings(record, policy, now)
    .filter(({ listing, at }) => listing.credorId === credorId && at <= now)
    .map(({ listing }) => listing);
  const today = localDateOf(now, record.debtor.zone);
  const free: LiveListing[] = [];
  const ended = due.flatMap((listing): readonly Fact[] => {
    const obstacle =
      listing.status === 'withdrawing' ? null : obstacleTo(listing, record, policy, today);
    if (obstacle) return [takeBack(record, listing, obstacle.because, policy, now)];
    free.push(listing);
    return [];
  });
  return [
    ...ended,
    ...free.flatMap((listing) => goOn(listing, record, now)),
    ...giveNotices(
      record,
      free.filter((listing) => listing.status === 'asked'),
      { key, policy, now },
    ),
  ];
}

/** What only needed time. */
function goOn(listing: LiveListing, record: RegisteredRecord, now: Instant): readonly Fact[] {
  const { listingId, credorId } = listing;
  switch (listing.status) {
    case 'asked':
    case 'filed':
      return [];
    case 'noticed':
      return [{ type: 'listing-notice-failed', listingId, credorId, channel: listing.channel }];
    case 'waiting':
    case 'filing':
      return filing(listing, record, now);
    case 'withdrawing':
      return [repeated(listing, record, now)];
  }
}

/** Of what is due today, unless the registry may have it already. */
function filing(
  listing: ListingIn<'waiting' | 'filing'>,
  { debtor, debts }: RegisteredRecord,
  now: Instant,
): readonly Fact[] {
  const { listingId, credorId } = listing;
  const debt = debts.find(({ debtId }) => debtId === listing.debtId);
  const isTried = listing.status === 'filing' && listing.triedAt !== null;
  if (!debt) return [];
  const today = localDateOf(now, debtor.zone);
  const amount = isTried ? listing.amount : principalDue(debt, today);
  return [{ type: 'listing-filing-requested', listingId, credorId, amount }];
}

/** The registry has not confirmed: it is asked again, and the team hears of it before the deadline and after. */
function repeated(
  { listingId, credorId, withdrawBy }: ListingIn<'withdrawing'>,
  { debtor }: RegisteredRecord,
  now: Instant,
): Fact {
  const today = localDateOf(now, debtor.zone);
  const isNear = today >= dayBeforeDeadline(withdrawBy);
  const deadline = today > withdrawBy ? 'missed' : isNear ? 'near' : 'ahead';
  return { type: 'listing-withdrawal-repeated', listingId, credorId, withdrawBy, deadline };
}
