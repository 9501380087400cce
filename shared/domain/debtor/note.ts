import { noteIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId, NoteId } from '#shared/domain/values/ids.ts';

/** Characters of a note that are kept. */
const NOTE_LENGTH_MAX = 500;

/** Words about a person, kept apart from the history that they belong to. */
export type KeptNote = {
  readonly noteId: NoteId | null;
  readonly notes: ReadonlyMap<NoteId, string>;
};

/**
 * What is kept of free words, which may be empty: control characters and whatever passes NOTE_LENGTH_MAX are dropped.
 *
 * @param cause the id of the event that led here; the note's id derives from it
 */
export function keptNote(words: string, debtorId: DebtorId, cause: string): KeptNote {
  const text = tidy(words);
  const noteId = text ? noteIdOf(debtorId, cause) : null;
  return { noteId, notes: new Map(noteId ? [[noteId, text]] : []) };
}

/** Half a surrogate would not come back from the table as it was. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, NOTE_LENGTH_MAX)
    .toWellFormed();
