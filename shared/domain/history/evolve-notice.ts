import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { fileFromOf } from '#shared/domain/listing/clocks.ts';
import type { Listing, ListingIn } from '#shared/domain/listing/listing.ts';
import { type Instant, localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { FactOf, HistoryEntry } from './entry.ts';

type Noticed = ListingIn<'noticed'>;
type Told = Extract<Listing, { readonly notice: unknown }>;

/** The proof is the channel's own word that the message arrived, or was even read (STJ Tema 1.315). */
const PROOFS: ReadonlySet<FactOf<'message-outcome'>['outcome']> = new Set([
  'delivered',
  'opened',
  'clicked',
]);
const FAILURES: ReadonlySet<FactOf<'message-outcome'>['outcome']> = new Set([
  'bounced',
  'undelivered',
]);

/** What became of the notices: by which channel they were given, and whether they arrived. */
export function evolveNotice(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'message-requested':
      return requested(record, fact);
    case 'message-held':
      return held(record, fact);
    case 'message-withheld':
    case 'message-refused':
      return noticedBy(record, fact, (known) => failed(known, at));
    case 'message-outcome':
      if (PROOFS.has(fact.outcome)) {
        return noticedBy(record, fact, (known) => delivered(known, fact, at, record.debtor.zone));
      }
      return FAILURES.has(fact.outcome)
        ? changed(
            noticedBy(record, fact, (known) => failed(known, at)),
            (known) =>
              'notice' in known && known.notice.messageId === fact.messageId
                ? disproved(known, at)
                : known,
          )
        : record;
    case 'contact-disowned':
      return changed(record, (known) => afterDisowning(known, fact, at));
    case 'listing-notice-failed':
      return changed(record, (known) =>
        known.status === 'noticed' && known.listingId === fact.listingId
          ? failed(known, at)
          : known,
      );
    default:
      return record;
  }
}

function requested(record: RegisteredRecord, fact: FactOf<'message-requested'>): RegisteredRecord {
  const { purpose, messageId, channel, contactId } = fact;
  if (purpose.kind !== 'listing-notice') return record;
  return changed(record, (known) => {
    if (known.status !== 'asked' || !purpose.listingIds.includes(known.listingId)) return known;
    const { noticeFrom: _, ...asked } = known;
    const { proofBy } = purpose;
    return { ...asked, status: 'noticed', messageId, channel, contactId, proofBy };
  });
}

/** What is held is tried again by the same channel, also where a busy one has just refused it. */
function held(record: RegisteredRecord, fact: FactOf<'message-held'>): RegisteredRecord {
  const { purpose, channel, until } = fact;
  if (purpose.kind !== 'listing-notice') return record;
  return changed(record, (known) => {
    if (!purpose.listingIds.includes(known.listingId)) return known;
    if (known.status === 'noticed') return askedAgain(known, until, known.tried);
    if (known.status !== 'asked') return known;
    const tried = known.tried.filter((given) => given !== channel);
    return { ...known, noticeFrom: until, tried };
  });
}

const noticedBy = (
  record: RegisteredRecord,
  { messageId }: { readonly messageId: string },
  change: (known: Noticed) => Listing,
): RegisteredRecord =>
  changed(record, (known) =>
    known.status === 'noticed' && known.messageId === messageId ? change(known) : known,
  );

const changed = (
  record: RegisteredRecord,
  change: (known: Listing) => Listing,
): RegisteredRecord => {
  const listings = record.listings.map(change);
  const isSame = listings.every((listing, index) => listing === record.listings[index]);
  return isSame ? record : { ...record, listings };
};

function askedAgain(noticed: Noticed, noticeFrom: Instant, tried: Noticed['tried']): Listing {
  const { messageId: _, channel: __, proofBy: ___, contactId: ____, ...known } = noticed;
  return { ...known, status: 'asked', noticeFrom, tried };
}

const failed = (known: Noticed, at: Instant): Listing =>
  askedAgain(known, at, [...new Set([...known.tried, known.channel])]);

/** A notice whose contact nobody wrote down counts as given to whichever is disowned. */
function afterDisowning(
  known: Listing,
  { contactId }: FactOf<'contact-disowned'>,
  at: Instant,
): Listing {
  const told = known.status === 'noticed' ? known : 'notice' in known ? known.notice : null;
  if (told === null || (told.contactId ?? contactId) !== contactId) return known;
  if (known.status === 'noticed') return failed(known, at);
  return 'notice' in known ? disproved(known, at) : known;
}

/** The proof did not hold: another notice is given, unless the registry may have the debt already and must give it back. */
function disproved(known: Told, at: Instant): Listing {
  if (known.status === 'waiting') {
    const { fileFrom: _, notice, ...terms } = known;
    return withoutProof(terms, notice, at);
  }
  if (known.status === 'filing' && known.triedAt === null) {
    const { amount: _, requestedAt: __, triedAt: ___, notice, ...terms } = known;
    return withoutProof(terms, notice, at);
  }
  return { ...known, notice: { ...known.notice, failedAt: known.notice.failedAt ?? at } };
}

function withoutProof(
  terms: Omit<ListingIn<'asked'>, 'status' | 'noticeFrom' | 'tried'>,
  { channel, tried = [] }: Told['notice'],
  at: Instant,
): Listing {
  return { ...terms, status: 'asked', noticeFrom: at, tried: [...new Set([...tried, channel])] };
}

function delivered(
  known: Noticed,
  { contactId }: FactOf<'message-outcome'>,
  deliveredAt: Instant,
  zone: Zone,
): Listing {
  const { messageId, channel, tried, proofBy: _, contactId: __, ...terms } = known;
  const fileFrom = fileFromOf(localDateOf(deliveredAt, zone), terms.waitDays);
  const notice = { messageId, channel, contactId, deliveredAt, tried };
  return { ...terms, status: 'waiting', notice, fileFrom };
}
