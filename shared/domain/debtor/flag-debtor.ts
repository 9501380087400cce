import type { Fact } from '#shared/domain/history/entry.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';
import type { DebtorFlag } from './flag.ts';
import { keptNote } from './note.ts';
import type { RegisteredRecord } from './record.ts';

/** What marking a person makes true, and the evidence that is kept apart from it. A mark that stands stays as it is. */
export function flagDebtor(
  { debtor }: RegisteredRecord,
  flag: DebtorFlag,
  evidence: string,
  cause: string,
): {
  readonly facts: readonly Fact[];
  readonly vault: { readonly notes: ReadonlyMap<NoteId, string> };
} {
  if (debtor.flags?.some((noted) => noted.flag === flag)) {
    return { facts: [], vault: { notes: new Map() } };
  }
  const { noteId, notes } = keptNote(evidence, debtor.debtorId, cause);
  return { facts: [{ type: 'debtor-flagged', flag, noteId }], vault: { notes } };
}

/** What taking a mark back makes true; that nothing of the person may be listed for the same reason goes with it. */
export function unflagDebtor({ debtor }: RegisteredRecord, flag: DebtorFlag): readonly Fact[] {
  const isNoted = debtor.flags?.some((noted) => noted.flag === flag);
  return [
    ...(isNoted ? [{ type: 'debtor-unflagged' as const, flag }] : []),
    ...(debtor.listingBar?.because === flag ? [{ type: 'listing-bar-lifted' as const }] : []),
  ];
}
