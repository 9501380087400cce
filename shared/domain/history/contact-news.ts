import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import { isAlive } from '#shared/domain/gate/usable-contact.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { FactOf } from './entry.ts';

type News = Pick<FactOf<'message-outcome'>, 'channel' | 'outcome' | 'saysNothingOfAddress'>;
type Outcome = News['outcome'];

/**
 * When an address last proved good, and when it last changed for whoever keeps a copy of it. A phone that WhatsApp does not reach
 * is dead for WhatsApp alone, and what never got as far as the address says nothing of it.
 */
export function withNews(before: Contact, news: News, at: Instant): Contact {
  if (news.saysNothingOfAddress) return before;
  const { channel, outcome } = news;
  const after =
    channel === 'whatsapp' ? afterWhatsApp(before, outcome) : afterOutcome(before, outcome);
  const isSign = after !== before && isAlive(after) && PROOFS.has(outcome);
  return {
    ...after,
    ...(isSign && { provenAt: at }),
    ...(before.health !== after.health && { changedAt: at }),
  };
}

const PROOFS: ReadonlySet<string> = new Set(['delivered', 'opened', 'clicked']);

/**
 * What news of a message says of its address; a read or clicked message proves it better than a delivery. One that is
 * dead stays so: whatever comes later is of a message that left before.
 */
function afterOutcome(contact: Contact, outcome: Outcome): Contact {
  if (!isAlive(contact)) return contact;
  switch (outcome) {
    case 'delivered':
      return { ...contact, health: 'delivers', confidence: Math.max(contact.confidence, 60) };
    case 'opened':
      return { ...contact, confidence: Math.max(contact.confidence, 65) };
    case 'clicked':
      return { ...contact, confidence: Math.max(contact.confidence, 75) };
    case 'bounced':
      return { ...contact, health: 'bounced', confidence: 0 };
    case 'complained':
      return { ...contact, health: 'complained', confidence: Math.min(contact.confidence, 10) };
    case 'undelivered':
      return { ...contact, confidence: Math.max(0, contact.confidence - 15) };
    case 'no-answer':
      return { ...contact, confidence: Math.max(0, contact.confidence - 5) };
    case 'busy':
    case 'completed':
      return contact;
  }
}

function afterWhatsApp(contact: Contact, outcome: Outcome): Contact {
  const { whatsapp } = contact;
  if (!isAlive(contact) || whatsapp === undefined || whatsapp.health === 'bounced') return contact;
  switch (outcome) {
    case 'delivered':
    case 'opened':
    case 'clicked': {
      const heard = { ...whatsapp, health: 'delivers' as const };
      const confidence = Math.max(contact.confidence, outcome === 'delivered' ? 60 : 65);
      return { ...contact, confidence, whatsapp: heard };
    }
    case 'bounced':
      return { ...contact, whatsapp: { ...whatsapp, health: 'bounced' } };
    case 'complained':
    case 'undelivered':
    case 'busy':
    case 'no-answer':
    case 'completed':
      return contact;
  }
}

/** When a voice message was picked up, so that its end tells how long it was listened to. */
export function pickedUp(
  record: RegisteredRecord,
  { messageId, outcome, happenedAt }: FactOf<'message-outcome'>,
): RegisteredRecord {
  if (outcome !== 'delivered' || happenedAt === undefined) return record;
  const contactLog = record.debtor.contactLog.map((line) =>
    line.messageId === messageId ? { ...line, answeredAt: happenedAt } : line,
  );
  return { ...record, debtor: { ...record.debtor, contactLog } };
}
