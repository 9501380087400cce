import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { Channel } from '#shared/domain/message/channel.ts';

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
