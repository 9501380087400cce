import type * as z from 'zod';
import type { TimelineEntry } from '#events/api/debtor.ts';
import { actorText } from '#shared/domain/history/actor-text.ts';
import { amountOf, describeEntry } from '#shared/domain/history/describe-entry.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { dateOf, timeOf, toLocal, type Zone } from '#shared/domain/values/zone.ts';

/**
 * One line of the timeline, ready to read.
 *
 * @param notes what the team wrote in free words, of those that `shownNotes` asked for
 */
export function timelineEntry(
  entry: HistoryEntry,
  zone: Zone,
  sees: (credorId: CredorId) => boolean,
  notes: ReadonlyMap<NoteId, string>,
): z.input<typeof TimelineEntry> {
  const { seq, at, actor, fact, hash } = entry;
  const local = toLocal(at, zone);
  const { kind, title, why } = describeEntry(entry, zone, sees);
  return {
    seq,
    at,
    localTime: `${formatDate(dateOf(local))} ${timeOf(local)}`,
    type: fact.type,
    kind,
    credorId: 'credorId' in fact ? fact.credorId : null,
    actor: actorText(actor),
    title,
    why: [...why, ...wordsIn(entry, notes)],
    messageId: 'messageId' in fact ? fact.messageId : null,
    amount: amountOf(fact),
    hash,
  };
}

/** The words that stand in the line itself: why the team cancelled, let go, resumed, or booked a payment or a chargeback. Others are shown where they are answered. */
export const shownNotes = ({ fact }: HistoryEntry): readonly NoteId[] =>
  fact.type in WHO && 'noteId' in fact && fact.noteId ? [fact.noteId] : [];

/** Who wrote them. */
const WHO: Readonly<Partial<Record<HistoryEntry['fact']['type'], string>>> = {
  'agreement-cancelled': 'cancelou',
  'agreement-rest-let-go': 'decidiu',
  'ladder-resumed': 'retomou',
  'payment-applied': 'registrou',
  'payment-charged-back': 'registrou',
  'chargeback-reversed': 'registrou',
};

const wordsIn = (entry: HistoryEntry, notes: ReadonlyMap<NoteId, string>): readonly string[] =>
  shownNotes(entry).flatMap((noteId) => {
    const words = notes.get(noteId);
    return words === undefined ? [] : [`Nas palavras de quem ${WHO[entry.fact.type]}: “${words}”`];
  });
