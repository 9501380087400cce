import { createHash } from 'node:crypto';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import { seesSource } from '#shared/domain/debtor/source-text.ts';
import { actorText } from '#shared/domain/history/actor-text.ts';
import { credorOfCause } from '#shared/domain/history/cause-for-credor.ts';
import { describeEntry } from '#shared/domain/history/describe-entry.ts';
import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { withoutLinks } from '#shared/domain/message/link.ts';
import type { MessageId, NoteId } from '#shared/domain/values/ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { dateOf, type Instant, timeOf, toLocal, type Zone } from '#shared/domain/values/zone.ts';
import type { DossierEvent, DossierText, ShownEvent } from './dossier.ts';
import { type GroundSources, groundsOf } from './grounds.ts';

/** A message as it is kept beside the history. */
export type KeptText = {
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
};

export type EventSources = Omit<GroundSources, 'contacts'> & {
  readonly contacts: readonly Contact[];
  /** Whether the reader may see what an entry says. */
  readonly shows: (entry: HistoryEntry) => boolean;
  readonly texts: ReadonlyMap<MessageId, KeptText>;
  /** What was written in free words. */
  readonly notes: ReadonlyMap<NoteId, string>;
};

/** `20/03/2026 09:41`, on the debtor's own clock. */
export function localTimeOf(at: Instant, zone: Zone): string {
  const local = toLocal(at, zone);
  return `${formatDate(dateOf(local))} ${timeOf(local)}`;
}

/** Each entry with all that belongs to it; one that is not for the reader leaves its link of the chain. */
export function dossierEvents(
  entries: readonly HistoryEntry[],
  sources: EventSources,
): readonly DossierEvent[] {
  const contacts = new Map(sources.contacts.map((contact) => [contact.contactId, contact]));
  return entries.map((entry) => {
    const { seq, prevHash, hash } = entry;
    if (!sources.shows(entry)) return { seq, prevHash, hash, shown: false };
    return shownEvent(entry, { ...sources, contacts });
  });
}

function shownEvent(
  entry: HistoryEntry,
  sources: Omit<EventSources, 'contacts'> & GroundSources,
): ShownEvent {
  const { zone, credorId } = sources;
  const { hash, ...content } = entry;
  const { seq, at, actor, fact, next, prevHash } = content;
  const isOwn = (of: string): boolean => of === credorId;
  const { kind, title, why } = describeEntry(entry, zone, isOwn);
  const leadsToAnother = next !== undefined && next.kind !== 'none' && !isOwn(next.credorId);
  const places = 'places' in fact ? (fact.places ?? []) : [];
  const isOfAnother = places.some(({ source }) => !seesSource(source, isOwn));
  const begunFor = credorOfCause(content.cause);
  const isForAnother = begunFor !== null && !isOwn(begunFor);
  const noteId = 'noteId' in fact ? fact.noteId : null;
  return {
    seq,
    prevHash,
    hash,
    shown: true,
    at,
    localTime: localTimeOf(at, zone),
    type: fact.type,
    kind,
    actor: actorText(actor),
    title,
    why: [...why],
    grounds: [...groundsOf(entry, sources)],
    text: fact.type === 'message-sent' ? textOf(fact, sources.texts) : null,
    note: (noteId && sources.notes.get(noteId)) ?? null,
    entry: leadsToAnother || isOfAnother || isForAnother ? null : content,
  };
}

function textOf(fact: FactOf<'message-sent'>, texts: EventSources['texts']): DossierText | null {
  const kept = texts.get(fact.messageId);
  if (!kept) return null;
  const { to, subject, text } = kept;
  return {
    to,
    subject: subject ?? null,
    body: withoutLinks(text),
    textHash: fact.textHash,
    isIntact: isIntact(fact, kept),
  };
}

/** Of WhatsApp the name and variables of the approved text are in the hash and not kept apart. */
function isIntact({ channel, textHash }: FactOf<'message-sent'>, kept: KeptText): boolean | null {
  if (channel === 'whatsapp') return null;
  const { subject, text, html } = kept;
  const message = { channel, subject, text, html };
  return createHash('sha256').update(canonical(message)).digest('hex') === textHash;
}
