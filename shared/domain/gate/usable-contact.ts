import type { Contact, ContactKind } from '#shared/domain/debtor/contact.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { Channel } from '#shared/domain/message/channel.ts';

const KIND_OF_CHANNEL: Readonly<Record<Channel, ContactKind>> = { email: 'email', sms: 'mobile' };

/** Whether the channel delivers to this kind of contact at all. */
export const isOfChannel = (contact: Contact, channel: Channel): boolean =>
  contact.kind === KIND_OF_CHANNEL[channel];

/** Whether the channel delivers to this kind of contact and nothing is known against it. */
export const mayReach = (contact: Contact, channel: Channel): boolean =>
  isOfChannel(contact, channel) && isAlive(contact);

/** Whether nothing is known against the address: it did not bounce, complain, or turn out to be somebody else's. */
export const isAlive = ({ health }: Pick<Contact, 'health'>): boolean =>
  health === 'untried' || health === 'delivers';

/** The contact of a channel that most surely reaches the debtor, or null. The newest wins between equals. */
export function bestContact(record: DebtorRecord, channel: Channel): Contact | null {
  const usable = record.contacts.filter(
    (contact) => mayReach(contact, channel) && contact.value !== null,
  );
  return usable.toSorted(surestFirst)[0] ?? null;
}

/** Whether any channel could still reach the person. Looks at no value: a new contact's is written with its fact. */
export const isReachable = (record: DebtorRecord): boolean =>
  Channel.options.some(
    (channel) =>
      !record.debtor?.optedOut.includes(channel) &&
      record.contacts.some((contact) => mayReach(contact, channel)),
  );

function surestFirst(a: Contact, b: Contact): number {
  if (a.confidence !== b.confidence) return b.confidence - a.confidence;
  return a.addedAt > b.addedAt ? -1 : a.addedAt < b.addedAt ? 1 : 0;
}
