import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import {
  bestContact,
  isConsented,
  isOfChannel,
  mayReach,
} from '#shared/domain/gate/usable-contact.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { LinkTarget } from '#shared/domain/message/link.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/** The channel that a link came by; of a message that nobody remembers, by its contact, and e-mail when that is gone, too. */
export function channelOfLink(
  { debtor, contacts }: DebtorRecord,
  { contactId, messageId }: Pick<LinkTarget, 'contactId' | 'messageId'>,
): Channel {
  const line = debtor?.contactLog.find((past) => past.messageId === messageId);
  const contact = contacts.find((known) => known.contactId === contactId);
  const usual = Channel.options.find((channel) => contact && isOfChannel(contact, channel));
  return line?.channel ?? usual ?? 'email';
}

export type ChannelChoice = {
  readonly channel: ContactWay;
  /** Whether messages or calls come by it, as far as the debtor decides. */
  readonly isOn: boolean;
};

/** What a debtor may choose among. WhatsApp is there where it may leave at all and there is a phone that takes it. */
export function channelChoices(
  record: RegisteredRecord,
  { whatsapp }: Pick<ContactPolicy, 'whatsapp'>,
  now: Instant,
): readonly ChannelChoice[] {
  return ContactWay.options
    .filter(
      (channel) => channel !== 'whatsapp' || (whatsapp.allowed && phoneOf(record, now) !== null),
    )
    .map((channel) => ({
      channel,
      isOn: !record.debtor.optedOut.includes(channel) && isAgreedTo(record, channel),
    }));
}

/** What it takes for a channel to stop; nothing when the debtor had left it already. */
export function optOut(
  record: RegisteredRecord,
  channel: ContactWay,
  via: FactOf<'opted-out'>['via'],
): readonly Fact[] {
  return record.debtor.optedOut.includes(channel) ? [] : [{ type: 'opted-out', channel, via }];
}

/**
 * What it takes for a channel to be used again; nothing when it is. WhatsApp takes the debtor's consent for their phone, which
 * they give by asking for it.
 */
export function optIn(
  record: RegisteredRecord,
  channel: ContactWay,
  via: FactOf<'opted-in'>['via'],
  now: Instant,
): readonly Fact[] {
  const isOut = record.debtor.optedOut.includes(channel);
  return [
    ...(isOut ? [{ type: 'opted-in' as const, channel, via }] : []),
    ...(isAgreedTo(record, channel) ? [] : consent(record, via, now)),
  ];
}

const phoneOf = (record: RegisteredRecord, now: Instant) => bestContact(record, 'sms', now);

const isAgreedTo = ({ contacts }: RegisteredRecord, channel: ContactWay): boolean =>
  channel !== 'whatsapp' ||
  contacts.some((contact) => mayReach(contact, channel) && isConsented(contact, channel));

function consent(record: RegisteredRecord, source: string, now: Instant): readonly Fact[] {
  const phone = phoneOf(record, now);
  if (phone === null) return [];
  const { contactId } = phone;
  const givenOn = localDateOf(now, record.debtor.zone);
  return [{ type: 'whatsapp-consented', contactId, source, basis: 'consent', givenOn }];
}
