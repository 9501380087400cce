import type { Fact } from '#shared/domain/history/entry.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { ContactId } from '#shared/domain/values/ids.ts';
import { isOf } from './books.ts';
import { deadEndOf } from './dead-ends.ts';

const KINDS: Readonly<Record<Channel, readonly string[]>> = {
  email: ['email'],
  sms: ['mobile'],
  whatsapp: ['mobile'],
  voice: ['mobile', 'landline'],
};

/** Every address that was ever told of somebody and to which a channel leads. */
export const addedFor = (channel: Channel, known: readonly Fact[]): readonly ContactId[] =>
  known
    .filter(isOf('contact-added'))
    .filter(({ kind }) => KINDS[channel].includes(kind))
    .map(({ contactId }) => contactId);

/** Those of them that nothing is known against. */
export const aliveFor = (channel: Channel, known: readonly Fact[]): readonly ContactId[] =>
  addedFor(channel, known).filter((contactId) => deadEndOf(known, { contactId, channel }) === null);
