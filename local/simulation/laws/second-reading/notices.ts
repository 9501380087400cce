import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';

const PROOFS: ReadonlySet<string> = new Set(['delivered', 'opened', 'clicked']);
const FAILURES: ReadonlySet<string> = new Set(['bounced', 'undelivered']);

/** What a channel told of a message, and when. */
type Outcome = Omit<HistoryEntry, 'fact'> & { readonly fact: FactOf<'message-outcome'> };

type Notice = Omit<HistoryEntry, 'fact'> & { readonly fact: FactOf<'message-requested'> };

/** Every wish to give notice of this listing. */
const noticesOf = (known: readonly HistoryEntry[], listingId: string): readonly Notice[] =>
  known.flatMap(({ fact, ...entry }) =>
    fact.type === 'message-requested' &&
    fact.purpose.kind === 'listing-notice' &&
    fact.purpose.listingIds.some((id) => id === listingId)
      ? [{ ...entry, fact }]
      : [],
  );

/** The notices of this listing that were asked for while an earlier one was on its way, or had arrived. */
export function noticesTooMany(
  entries: readonly HistoryEntry[],
  listingId: string,
): readonly Notice[] {
  const notices = noticesOf(entries, listingId);
  return notices.filter((notice, index) => {
    const known = entries.filter(({ seq }) => seq < notice.seq);
    return notices.slice(0, index).some((earlier) => !hasFailed(earlier, listingId, known));
  });
}

/** Whether since then nothing left, it did not arrive, nobody proved in time that it did, or whoever got it is somebody else. */
const hasFailed = (
  { seq: asked, fact: { messageId, contactId, channel } }: Notice,
  listingId: string,
  known: readonly HistoryEntry[],
): boolean =>
  known.some(({ fact, seq }) => {
    if (seq < asked) return false;
    switch (fact.type) {
      case 'message-held':
      case 'message-withheld':
      case 'message-refused':
        return fact.messageId === messageId;
      case 'message-outcome':
        return fact.messageId === messageId && FAILURES.has(fact.outcome);
      case 'listing-notice-failed':
        return fact.listingId === listingId && fact.channel === channel;
      case 'contact-disowned':
        return fact.contactId === contactId;
      default:
        return false;
    }
  });

/** Every word of a channel that a notice of this listing arrived. */
export function proofsOfNotice(
  known: readonly HistoryEntry[],
  listingId: string,
): readonly Outcome[] {
  const notices = new Set(noticesOf(known, listingId).map(({ fact }) => fact.messageId));
  return known.flatMap(({ fact, ...entry }) =>
    fact.type === 'message-outcome' && notices.has(fact.messageId) && PROOFS.has(fact.outcome)
      ? [{ ...entry, fact }]
      : [],
  );
}

/** Those of them that nothing that was heard later takes back. */
export const noticesThatHold = (
  known: readonly HistoryEntry[],
  listingId: string,
): readonly Outcome[] => proofsOfNotice(known, listingId).filter((proof) => holds(proof, known));

const holds = ({ fact: proof, seq }: Outcome, known: readonly HistoryEntry[]): boolean =>
  !known.some(
    ({ fact, seq: heard }) =>
      (fact.type === 'contact-disowned' && fact.contactId === proof.contactId) ||
      (fact.type === 'message-outcome' &&
        heard > seq &&
        fact.messageId === proof.messageId &&
        FAILURES.has(fact.outcome)),
  );
