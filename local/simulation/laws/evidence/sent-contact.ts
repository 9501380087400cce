import type { SentMessage } from '#local/aws/outbox.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { evolve, isRegistered } from '#shared/domain/history/evolve.ts';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { EMPTY_RECORD, type DebtorRecord } from '#shared/domain/debtor/record.ts';
import { linkTokenOf } from '#shared/domain/message/link.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from './evidence.ts';

/** A message that left, or may have left, with what was known of the debtor when it was claimed. */
export type SentContact = {
  readonly life: Life;
  readonly claim: FactOf<'message-claimed'>;
  /** When it was claimed, by the clock of the function that did. */
  readonly at: Instant;
  /** What the history held just before the claim. */
  readonly known: readonly Fact[];
  /** The debtor just before the claim. */
  readonly before: RegisteredRecord;
  /** What really left, as the outbox has it. */
  readonly messages: readonly SentMessage[];
  /** What the history knows of its fate; the channel's own news is as good as the answer that was lost. */
  readonly end: FactOf<
    'message-sent' | 'message-refused' | 'message-uncertain' | 'message-held' | 'message-outcome'
  > | null;
};

/** Every claim of everybody, in the order of each history, also of messages that the channel turned away. */
export function sentContacts(evidence: Evidence): readonly SentContact[] {
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const byToken = Map.groupBy(evidence.outbox, tokenIn);
  const contacts = evidence.lives.flatMap((life) => contactsIn(life, byToken));
  found.set(evidence, contacts);
  return contacts;
}

/** Many laws ask for the same, and folding every history again takes its time. */
const found = new WeakMap<Evidence, readonly SentContact[]>();

/** The token of the link that every written message has, which leads back to its claim; what is spoken carries its id. */
export const tokenIn = (message: SentMessage): string =>
  message.kind === 'voice'
    ? linkTokenOf(DOCUMENT_KEY, MessageId.parse(message.context['messageId']))
    : tokenOf(message.text ?? '');

/** The token in a path or a text that has a link of ours; empty where it has none. */
export const tokenOf = (text: string): string => /\/[pu]\/([\w-]{22})/.exec(text)?.[1] ?? '';

function contactsIn(
  life: Life,
  byToken: ReadonlyMap<string, readonly SentMessage[]>,
): readonly SentContact[] {
  const contacts: SentContact[] = [];
  let record: DebtorRecord = EMPTY_RECORD;
  for (const [index, entry] of life.entries.entries()) {
    const { fact, at } = entry;
    if (fact.type === 'message-claimed' && isRegistered(record)) {
      const messages = byToken.get(linkTokenOf(DOCUMENT_KEY, fact.messageId)) ?? [];
      const end = endOf(life.entries.slice(index + 1), fact.messageId);
      const known = life.entries.slice(0, index).map((earlier) => earlier.fact);
      contacts.push({ life, claim: fact, at, known, before: record, messages, end });
    }
    record = evolve(record, entry);
  }
  return contacts;
}

/** A doubt is the end only of what nobody told of afterwards: another delivery may have written it while the channel answered. */
function endOf(entries: readonly HistoryEntry[], messageId: string): SentContact['end'] {
  let doubt: SentContact['end'] = null;
  for (const { fact } of entries) {
    switch (fact.type) {
      case 'message-uncertain':
        if (fact.messageId === messageId) doubt ??= fact;
        break;
      case 'message-outcome':
      case 'message-sent':
      case 'message-refused':
      case 'message-held':
        if (fact.messageId === messageId) return fact;
        break;
      default:
    }
  }
  return doubt;
}

/** Whether a contact counts: it left, or nobody knows that it did not. */
export const counts = ({ end, messages }: SentContact): boolean =>
  messages.length > 0 || end?.type === 'message-uncertain' || end?.type === 'message-sent';
