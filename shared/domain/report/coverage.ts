import * as z from 'zod';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isAlive, isOfChannel } from '#shared/domain/gate/usable-contact.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * What a channel has to reach somebody by: an address that they confirmed, one that nothing speaks against, only dead ones,
 * or none; `opted-out` whatever there is, where they want nothing by it.
 */
export const ChannelCoverage = z.enum(['confirmed', 'usable', 'opted-out', 'dead', 'none']);
export type ChannelCoverage = z.infer<typeof ChannelCoverage>;

/** How well a person can be reached, as each of their cases carries it for reports. No personal data. */
export const Coverage = z.object({
  email: ChannelCoverage,
  sms: ChannelCoverage,
  landline: z.boolean(),
  hasUf: z.boolean(),
  hasAddress: z.boolean(),
  /** When an e-mail or phone last came, died, came alive or was confirmed; null where there never was one. */
  changedAt: Instant.nullable(),
});
export type Coverage = z.infer<typeof Coverage>;

export const coverageOf = (record: RegisteredRecord, profile: Profile | null): Coverage => ({
  email: channelCoverage(record, 'email'),
  sms: channelCoverage(record, 'sms'),
  landline: record.contacts.some((contact) => contact.kind === 'landline' && isAlive(contact)),
  hasUf: record.debtor.uf !== null,
  hasAddress: profile?.address !== undefined,
  changedAt: record.contacts.map(changedAtOf).toSorted().at(-1) ?? null,
});

export const changedAtOf = ({ addedAt, changedAt }: Contact): Instant => changedAt ?? addedAt;

/** A phone that takes SMS is counted once; who agreed to WhatsApp there stands with the contact. */
export const CoveredChannel = Channel.exclude(['whatsapp', 'voice']);
export type CoveredChannel = z.infer<typeof CoveredChannel>;

/** Whether any message may reach the person at all. */
export const isReached = (coverage: Pick<Coverage, 'email' | 'sms'>): boolean =>
  CoveredChannel.options.some((channel) => isUsable(coverage[channel]));

export const isUsable = (of: ChannelCoverage): boolean => of === 'confirmed' || of === 'usable';

function channelCoverage(record: RegisteredRecord, channel: Channel): ChannelCoverage {
  const own = record.contacts.filter((contact) => isOfChannel(contact, channel));
  const alive = own.filter(isAlive);
  if (own.length === 0) return 'none';
  if (record.debtor.optedOut.includes(channel)) return 'opted-out';
  if (alive.length === 0) return 'dead';
  return alive.some(({ confirmed }) => confirmed) ? 'confirmed' : 'usable';
}
