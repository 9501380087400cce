import type { Channel } from '#shared/domain/message/channel.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { addedFor } from '#local/simulation/laws/second-reading/addresses.ts';
import { deadEndOf } from '#local/simulation/laws/second-reading/dead-ends.ts';
import type { Silence } from './silences.ts';
import { knownElsewhere } from './silent-person.ts';

/** Whether a reason that speaks of an address or a text was true of a channel; null where it speaks of neither. */
export function isClosedBy(
  reason: string,
  silence: Silence,
  channel: Channel,
  evidence: Evidence,
): boolean | null {
  const { known, contactId, before } = silence;
  const added = addedFor(channel, known);
  const meant = contactId === null ? added : [contactId];
  switch (reason) {
    case 'no-contact':
      return added.length === 0;
    case 'contact-unusable':
      return (
        meant.every((one) => deadEndOf(known, { contactId: one, channel }) !== null) ||
        meant.some((one) => isForgotten(one, silence) || isDeadElsewhere(one, silence, evidence))
      );
    case 'contact-unconfirmed':
      return before.contacts.some((one) => !one.confirmed && meant.includes(one.contactId));
    case 'no-consent':
      return (
        channel === 'whatsapp' &&
        !meant.some(
          (one) =>
            deadEndOf(known, { contactId: one, channel }) === null &&
            known.some((fact) => fact.type === 'whatsapp-consented' && fact.contactId === one),
        )
      );
    case 'text-resting':
      return channel === 'whatsapp' ? null : false;
    default:
      return null;
  }
}

/** What an address was, by the newest that is kept of it. */
const valueOf = (contactId: string, { life }: Pick<Silence, 'life'>): string | null =>
  life.record.contacts.find((one) => one.contactId === contactId)?.value ?? null;

const isForgotten = (contactId: string, silence: Silence): boolean =>
  valueOf(contactId, silence) === null;

/** Whether another registration of the person learnt that the same address takes nothing. */
function isDeadElsewhere(contactId: string, silence: Silence, evidence: Evidence): boolean {
  const value = valueOf(contactId, silence);
  return knownElsewhere(silence, evidence).some(({ life, known }) =>
    life.record.contacts.some(
      (other) =>
        other.value === value &&
        deadEndOf(known, { contactId: other.contactId, channel: 'sms' }) !== null,
    ),
  );
}
