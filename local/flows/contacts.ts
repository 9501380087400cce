import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** One message that left for a person, with what it was for. */
export type SentContact = FactOf<'message-sent'> & {
  readonly at: Instant;
  readonly purpose: FactOf<'message-claimed'>['purpose'];
};

/** Every message that left for one person, oldest first. */
export function contactsOf(entries: readonly HistoryEntry[]): readonly SentContact[] {
  const purposes = new Map(
    entries.flatMap(({ fact }) =>
      fact.type === 'message-claimed' ? [[fact.messageId, fact.purpose] as const] : [],
    ),
  );
  return entries.flatMap(({ at, fact }) => {
    if (fact.type !== 'message-sent') return [];
    const purpose = purposes.get(fact.messageId);
    if (!purpose) throw new Error(`message ${fact.messageId} left without a claim`);
    return [{ ...fact, at, purpose }];
  });
}
