import type { Fact } from '#shared/domain/history/entry.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';
import type { Profile } from './debtor.ts';
import { keptNote } from './note.ts';
import type { RegisteredRecord } from './record.ts';

export type NameCorrection = {
  readonly facts: readonly Fact[];
  readonly vault: { readonly profile?: Profile; readonly notes?: ReadonlyMap<NoteId, string> };
};

/**
 * What setting a name right makes true (LGPD art. 18, III), for a marriage, a social name or a slip. The names themselves are
 * personal data and stay out of the history; what shows the new one is kept apart. The same name again changes nothing.
 */
export function correctName(
  { debtor }: RegisteredRecord,
  profile: Profile,
  { name, evidence }: { readonly name: string; readonly evidence: string },
  cause: string,
): NameCorrection {
  if (name === profile.name) return { facts: [], vault: {} };
  const { noteId, notes } = keptNote(evidence, debtor.debtorId, cause);
  return {
    facts: [{ type: 'name-corrected', noteId }],
    vault: { profile: { ...profile, name }, notes },
  };
}
