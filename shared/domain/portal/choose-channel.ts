import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isOfChannel } from '#shared/domain/gate/usable-contact.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { ContactId } from '#shared/domain/values/ids.ts';

/** The channel that a link came by; e-mail when its contact is gone. */
export function channelOfLink(record: DebtorRecord, contactId: ContactId): Channel {
  const contact = record.contacts.find((known) => known.contactId === contactId);
  return Channel.options.find((channel) => contact && isOfChannel(contact, channel)) ?? 'email';
}

/** What it takes for a channel to stop; nothing when the debtor had left it already. */
export function optOut(
  record: RegisteredRecord,
  channel: Channel,
  via: FactOf<'opted-out'>['via'],
): readonly Fact[] {
  return record.debtor.optedOut.includes(channel) ? [] : [{ type: 'opted-out', channel, via }];
}

/** What it takes for a channel to be used again; nothing when the debtor had not left it. */
export function optIn(
  record: RegisteredRecord,
  channel: Channel,
  via: FactOf<'opted-in'>['via'],
): readonly Fact[] {
  return record.debtor.optedOut.includes(channel) ? [{ type: 'opted-in', channel, via }] : [];
}
