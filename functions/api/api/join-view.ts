import type { z } from 'zod';
import type { JoinView } from '#events/api/registration-join.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { actorText } from '#shared/domain/history/actor-text.ts';
import type { NoteId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { alikePerson, knownRegistration } from './known-registration.ts';
import type { User } from './user.ts';

/** What shows that registrations are of one person. */
export const joinNotes = ({ debtor }: RegisteredRecord): readonly NoteId[] =>
  (debtor.joins ?? []).flatMap(({ noteId }) => noteId ?? []);

/**
 * The other registrations of a person, each read whole for its name and what it owes.
 *
 * @param record only what the user may know
 */
export async function joinViews(
  table: Table,
  user: User,
  { debtor }: RegisteredRecord,
  notes: ReadonlyMap<NoteId, string>,
): Promise<z.input<typeof JoinView>[]> {
  const views = await Promise.all(
    (debtor.joins ?? []).map(
      async ({ debtorId, credorId, since, by, ground, signs, noteId, ownDocument = null }) => {
        const side = knownRegistration(await loadDebtor(table, debtorId), user, credorId);
        if (!side) return [];
        const proof = (noteId && notes.get(noteId)) ?? null;
        const told = { credorId, since, by: actorText(by), ground, signs, proof, ownDocument };
        return [{ ...alikePerson(side, credorId), ...told }];
      },
    ),
  );
  return views.flat();
}
