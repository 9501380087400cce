import assert from 'node:assert/strict';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Listing, ListingIn } from '#shared/domain/listing/listing.ts';
import type { ListingId } from '#shared/domain/values/ids.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { stepDone } from './evolve-contact.ts';
import { evolveNotice } from './evolve-notice.ts';
import { replacing } from './replacing.ts';

/** Listings from the first notice to the registry's last word. */
export function evolveListing(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'listing-asked':
      return asked(record, fact, at);
    case 'listing-notice-held':
      return change(record, fact, 'asked', (known) => ({ ...known, noticeFrom: fact.until }));
    case 'listing-filing-requested':
      return changeAny(record, fact.listingId, (known) => {
        const { amount } = fact;
        if (known.status === 'filing') return { ...known, amount, requestedAt: at };
        assert(
          known.status === 'waiting',
          `a listing is filed after its waiting, not ${known.status}`,
        );
        const { fileFrom: _, ...given } = known;
        return { ...given, amount, status: 'filing', requestedAt: at, triedAt: null };
      });
    case 'listing-filing-tried':
      return change(record, fact, 'filing', (known) => {
        const { dueDate: toldDueDate } = fact;
        return { ...known, triedAt: at, ...(toldDueDate && { toldDueDate }) };
      });
    case 'listing-filed':
      return changeAny(record, fact.listingId, (known) => filed(known, fact));
    case 'listing-cancelled':
      return changeAny(record, fact.listingId, (known) => {
        const { because } = fact;
        return { ...termsOf(known), status: 'cancelled', because, endedAt: at };
      });
    case 'listing-withdrawal-requested':
      return changeAny(record, fact.listingId, (known) => leaving(known, fact, at));
    case 'listing-withdrawal-repeated':
      return change(record, fact, 'withdrawing', (known) => {
        const { deadline } = fact;
        return { ...known, requestedAt: at, deadline };
      });
    case 'listing-withdrawn':
      return change(record, fact, 'withdrawing', (known) => {
        const { requestedAt: _, deadline: __, triedAt: ___, filedOn: ____, ...rest } = known;
        return { ...rest, status: 'withdrawn', endedAt: at };
      });
    case 'listing-barred': {
      const listingBar = { because: fact.because, since: at };
      return { ...record, debtor: { ...record.debtor, listingBar } };
    }
    case 'listing-bar-lifted': {
      const { listingBar: _, ...debtor } = record.debtor;
      return { ...record, debtor };
    }
    default:
      return evolveNotice(record, entry);
  }
}

function asked(
  record: RegisteredRecord,
  fact: FactOf<'listing-asked'>,
  at: HistoryEntry['at'],
): RegisteredRecord {
  const { type: _, step, ...terms } = fact;
  const listing: Listing = { ...terms, askedAt: at, status: 'asked', noticeFrom: at, tried: [] };
  const after = { ...record, listings: [...record.listings, listing] };
  return step ? stepDone(after, { ...step, credorId: fact.credorId }) : after;
}

/** One that was taken back before the registry's answer came has its number now, and still leaves. */
function filed(known: Listing, fact: FactOf<'listing-filed'>): Listing {
  const { protocol, filedOn, delistOn, publicFrom } = fact;
  if (known.status === 'withdrawing') return { ...known, protocol, filedOn };
  assert(known.status === 'filing', `only what is being filed is filed, not ${known.status}`);
  const { requestedAt: _, triedAt: __, ...due } = known;
  return { ...due, status: 'filed', protocol, filedOn, delistOn, publicFrom };
}

function leaving(
  known: Listing,
  { because, withdrawBy }: FactOf<'listing-withdrawal-requested'>,
  at: HistoryEntry['at'],
): Listing {
  const left = { because, withdrawBy, requestedAt: at, deadline: 'ahead' as const };
  if (known.status === 'filing') {
    const { requestedAt: _, ...due } = known;
    return { ...due, status: 'withdrawing', protocol: null, filedOn: null, ...left };
  }
  assert(known.status === 'filed', `only what may be listed is taken back, not ${known.status}`);
  const { delistOn: _, publicFrom: __, ...due } = known;
  return { ...due, status: 'withdrawing', triedAt: null, ...left };
}

/** What a listing has whatever its status. */
function termsOf(known: Listing): Omit<ListingIn<'cancelled'>, 'status' | 'because' | 'endedAt'> {
  const { listingId, credorId, debtId, kind, registry, policyVersion, waitDays } = known;
  const { minimumAmount, messages, title, askedAt } = known;
  const terms = { listingId, credorId, debtId, kind, registry, policyVersion, waitDays };
  return { ...terms, minimumAmount, messages, ...(title && { title }), askedAt };
}

function changeAny(
  record: RegisteredRecord,
  listingId: ListingId,
  changed: (known: Listing) => Listing,
): RegisteredRecord {
  return {
    ...record,
    listings: replacing(record.listings, (known) => known.listingId === listingId, changed),
  };
}

function change<Status extends Listing['status']>(
  record: RegisteredRecord,
  { listingId, type }: { readonly listingId: ListingId; readonly type: string },
  status: Status,
  changed: (known: ListingIn<Status>) => Listing,
): RegisteredRecord {
  return changeAny(record, listingId, (known) => {
    assert(isIn(known, status), `${type} is of a listing that is ${status}, not ${known.status}`);
    return changed(known);
  });
}

const isIn = <Status extends Listing['status']>(
  known: Listing,
  status: Status,
): known is ListingIn<Status> => known.status === status;
