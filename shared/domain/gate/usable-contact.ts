import { confidenceAt } from '#shared/domain/debtor/confidence.ts';
import type { Contact, ContactKind } from '#shared/domain/debtor/contact.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

const KIND_OF_CHANNEL: Readonly<Record<Channel, ContactKind>> = {
  email: 'email',
  sms: 'mobile',
  whatsapp: 'mobile',
};

/** Whether the channel delivers to this kind of contact at all. */
export const isOfChannel = (contact: Contact, channel: Channel): boolean =>
  contact.kind === KIND_OF_CHANNEL[channel];

/** Whether the channel delivers to this kind of contact and nothing is known against it. */
export const mayReach = (contact: Contact, channel: Channel): boolean =>
  isOfChannel(contact, channel) &&
  isAlive(contact) &&
  (channel !== 'whatsapp' || contact.whatsapp?.health !== 'bounced');

/** Whether nothing is known against the address: it did not bounce, complain, or turn out to be somebody else's. */
export const isAlive = ({ health }: Pick<Contact, 'health'>): boolean =>
  health === 'untried' || health === 'delivers';

/** Whether the person said yes to this channel at this contact, where it takes a yes. */
export const isConsented = ({ whatsapp }: Contact, channel: Channel): boolean =>
  channel !== 'whatsapp' || whatsapp !== undefined;

/**
 * The contact of a channel that most surely reaches the debtor now, or null. One that the person consented to goes before any
 * other; the newest wins between equals.
 */
export function bestContact(record: DebtorRecord, channel: Channel, now: Instant): Contact | null {
  const usable = record.contacts.filter(
    (contact) => mayReach(contact, channel) && contact.value !== null,
  );
  const consented = usable.filter((contact) => isConsented(contact, channel));
  return (consented.length > 0 ? consented : usable).toSorted(surestFirst(now))[0] ?? null;
}

/** Whether any channel could still reach the person. Looks at no value: a new contact's is written with its fact. */
export const isReachable = (record: DebtorRecord): boolean =>
  Channel.options.some(
    (channel) =>
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
