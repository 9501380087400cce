import { confidenceAt } from '#shared/domain/debtor/confidence.ts';
import type { Contact, ContactKind } from '#shared/domain/debtor/contact.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ContactPolicy } from './contact-policy.ts';
import type { ContactWay } from './contact-way.ts';

const KINDS_OF_CHANNEL: Readonly<Record<ContactWay, readonly ContactKind[]>> = {
  email: ['email'],
  sms: ['mobile'],
  whatsapp: ['mobile'],
  voice: ['mobile', 'landline'],
};

/** Whether the channel delivers to this kind of contact at all. */
export const isOfChannel = (contact: Contact, channel: ContactWay): boolean =>
  KINDS_OF_CHANNEL[channel].includes(contact.kind);

/** Whether the channel delivers to this kind of contact and nothing is known against it. */
export const mayReach = (contact: Contact, channel: ContactWay): boolean =>
  isOfChannel(contact, channel) &&
  isAlive(contact) &&
  (channel !== 'whatsapp' || contact.whatsapp?.health !== 'bounced');

/** Whether nothing is known against the address: it did not bounce, complain, or turn out to be somebody else's. */
export const isAlive = ({ health }: Pick<Contact, 'health'>): boolean =>
  health === 'untried' || health === 'delivers';

/** Whether the person said yes to this channel at this contact, where it takes a yes. */
export const isConsented = ({ whatsapp }: Contact, channel: ContactWay): boolean =>
  channel !== 'whatsapp' || whatsapp !== undefined;

/** The contacts of a channel, those first that most surely reach the debtor now. The newest wins between equals. */
export const usableContacts = (
  record: DebtorRecord,
  channel: ContactWay,
  now: Instant,
): readonly Contact[] =>
  record.contacts
    .filter((contact) => mayReach(contact, channel) && contact.value !== null)
    .toSorted(surestFirst(now));

/**
 * The contact of a channel that most surely reaches the debtor now, or null. One that the person consented to goes before any
 * other.
 */
export function bestContact(record: DebtorRecord, channel: Channel, now: Instant): Contact | null {
  const usable = usableContacts(record, channel, now);
  return usable.find((contact) => isConsented(contact, channel)) ?? usable[0] ?? null;
}

/**
 * The channels by which this is the contact that a message would go to now: none is surer there, the person agreed to it where a yes
 * is asked for, and did not leave the channel. Whether a message may leave at all is for the gate.
 */
export const bestFor = (record: DebtorRecord, contact: Contact, now: Instant): readonly Channel[] =>
  Channel.options.filter(
    (channel) =>
      !record.debtor?.optedOut.includes(channel) &&
      isConsented(contact, channel) &&
      bestContact(record, channel, now)?.contactId === contact.contactId,
  );

/**
 * Whether any channel could still reach the person. A machine's call is one only where the policy lets it call. Looks at no value: a
 * new contact's is written with its fact.
 */
export const isReachable = (
  record: DebtorRecord,
  { voiceMessages }: Pick<ContactPolicy, 'voiceMessages'>,
): boolean =>
  Channel.options.some(
    (channel) =>
      (channel !== 'voice' || voiceMessages.allowed) &&
      !record.debtor?.optedOut.includes(channel) &&
      record.contacts.some(
        (contact) => mayReach(contact, channel) && isConsented(contact, channel),
      ),
  );

const surestFirst =
  (now: Instant) =>
  (a: Contact, b: Contact): number => {
    const [sureOfA, sureOfB] = [confidenceAt(a, now), confidenceAt(b, now)];
    if (sureOfA !== sureOfB) return sureOfB - sureOfA;
    return a.addedAt > b.addedAt ? -1 : a.addedAt < b.addedAt ? 1 : 0;
  };
