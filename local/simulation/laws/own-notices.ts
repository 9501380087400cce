import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';

const PROOFS: ReadonlySet<string> = new Set(['delivered', 'opened', 'clicked']);
const FAILURES: ReadonlySet<string> = new Set(['bounced', 'undelivered']);

/** What a channel told of a message, and when. */
type Outcome = Omit<HistoryEntry, 'fact'> & { readonly fact: FactOf<'message-outcome'> };

/** Every word of a channel that a notice of this listing arrived. */
export function proofsOfNotice(
  known: readonly HistoryEntry[],
  listingId: string,
): readonly Outcome[] {
  const notices = new Set(
    known.flatMap(({ fact }) =>
      fact.type === 'message-requested' &&
      fact.purpose.kind === 'listing-notice' &&
      fact.purpose.listingIds.some((id) => id === listingId)
        ? [fact.messageId]
        : [],
    ),
  );
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
