import type { Case } from '#shared/domain/case/case.ts';
import { DISPUTE_MOTIVE_TEXTS } from '#shared/domain/case/dispute.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';

type DisputedCase = Extract<Case, { status: 'disputed' }>;

/** The notes that belong to a person's open disputes. */
export const disputeNotes = ({ cases }: RegisteredRecord): readonly NoteId[] =>
  cases.flatMap((known) => (known.status === 'disputed' && known.noteId ? [known.noteId] : []));

/** Why a case is contested, in pt-BR: the motive, the debt that it is about and what was written, where there is any. */
export function disputeReason(
  { motive, debtId, noteId }: DisputedCase,
  { debts }: RegisteredRecord,
  notes: ReadonlyMap<NoteId, string>,
): string {
  const debt = debts.find((known) => known.debtId === debtId);
  const words = noteId && notes.get(noteId);
  return [DISPUTE_MOTIVE_TEXTS[motive], debt && `documento ${debt.externalId}`, words]
    .filter(Boolean)
    .join(' · ');
}
