import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Dispute } from '#shared/domain/case/dispute.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { noteIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';

/** Characters of a note that are kept. */
const NOTE_LENGTH_MAX = 500;

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
 * case is being looked at already or when nothing is owed. Of the words, control characters and whatever passes
 * NOTE_LENGTH_MAX are dropped.
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
  const text = tidy(words);
  const noteId = text ? noteIdOf(record.debtor.debtorId, cause) : null;
  return {
    facts: [{ type: 'case-disputed', credorId, motive, debtId, noteId }],
    vault: { notes: new Map(noteId ? [[noteId, text]] : []) },
  };
}

/** Half a surrogate would not come back from the table as it was. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, NOTE_LENGTH_MAX)
    .toWellFormed();
