import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Dispute } from '#shared/domain/case/dispute.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';

export type Objection = Pick<Dispute, 'motive' | 'debtId'> & {
  /** What the debtor wrote, or the team for them; any length, may be empty. */
  readonly words: string;
};

/** What an objection makes true, and the words that are kept apart from it. */
export type Contest = {
  readonly facts: readonly Fact[];
  readonly vault: { readonly notes: ReadonlyMap<NoteId, string> };
};

/**
 * What a debtor's objection makes true: the régua stops until somebody of the team has looked. Nothing when the
 * case is being looked at already or when nothing is owed.
 *
 * @param cause the id of the event that led here; the note's id derives from it
 */
export function contestCase(
  record: RegisteredRecord,
  credorId: CredorId,
  { motive, debtId, words }: Objection,
  cause: string,
): Contest {
  if (caseOf(record, credorId)?.status !== 'active')
    return { facts: [], vault: { notes: new Map() } };
  const { noteId, notes } = keptNote(words, record.debtor.debtorId, cause);
  return {
    facts: [{ type: 'case-disputed', credorId, motive, debtId, noteId }],
    vault: { notes },
  };
}
