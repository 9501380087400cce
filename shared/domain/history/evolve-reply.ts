import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isAlive } from '#shared/domain/gate/usable-contact.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { replacing } from './replacing.ts';

/** More than a click, less than a proof of identity. */
const ANSWER_CONFIDENCE = 80;
const ANSWERS_FOR_DEBTOR: ReadonlySet<string> = new Set([
  'promise',
  'reported-paid',
  'dispute',
  'call-me',
]);

/** Written answers: what they say of the address that they came from. */
export function evolveReply(
  record: RegisteredRecord,
  { at, fact }: HistoryEntry,
): RegisteredRecord {
  if (fact.type !== 'reply-received' || fact.contactId === null) return record;
  const { contactId } = fact;
  const isIt = (contact: Contact) => contact.contactId === contactId;
  const contacts = replacing(record.contacts, isIt, (known) => withReply(known, fact, at));
  return { ...record, contacts };
}

/**
 * What a written answer says of the address that it came from: whoever promises, reports a payment, contests or asks to be called
 * answers for the debtor. What a person has yet to read may be anybody's, also by a forged sender, and a wish to hear no more is a
 * right that is heard of anybody: neither proves anything. Nobody is known by an answer.
 */
function withReply(
  before: Contact,
  { channel, intent }: Pick<FactOf<'reply-received'>, 'channel' | 'intent'>,
  at: Instant,
): Contact {
  if (!isAlive(before) || !ANSWERS_FOR_DEBTOR.has(intent)) return before;
  const confidence = Math.max(before.confidence, ANSWER_CONFIDENCE);
  const { whatsapp } = before;
  const after: Contact =
    channel !== 'whatsapp'
      ? { ...before, health: 'delivers', confidence }
      : {
          ...before,
          confidence,
          ...(whatsapp && { whatsapp: { ...whatsapp, health: 'delivers' } }),
        };
  return {
    ...after,
    provenAt: at,
    ...(before.health !== after.health && { changedAt: at }),
  };
}
