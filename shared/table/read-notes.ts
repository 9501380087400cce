import * as z from 'zod';
import { type DebtorId, NoteId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const NoteItem = z.object({ noteId: NoteId, text: z.string() });

/**
 * What was written in free words, by note. Notes that were anonymised are left out.
 *
 * @param wanted each once
 */
export async function readNotes(
  table: Table,
  debtorId: DebtorId,
  wanted: readonly NoteId[],
): Promise<ReadonlyMap<NoteId, string>> {
  const items = await batchGet(
    table,
    wanted.map((noteId) => keys.note(debtorId, noteId)),
  );
  return new Map(
    items.map((item) => {
      const { noteId, text } = NoteItem.parse(item);
      return [noteId, text];
    }),
  );
}
