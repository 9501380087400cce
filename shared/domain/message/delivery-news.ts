import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Channel } from './channel.ts';

/** What a channel tells of a message after taking it. */
export type DeliveryNews = {
  readonly channel: Channel;
  readonly outcome: FactOf<'message-outcome'>['outcome'];
  /** The channel's own word for it, without personal data. */
  readonly detail: string;
  /** Whether it was kept back for a reason of the sender's, the text's or the carrier's filter: the address may be as good as ever. */
  readonly saysNothingOfAddress?: true | undefined;
  /** How the person said, by the channel, that they want no more; null when they did not. */
  readonly optOut: 'complaint' | 'reply' | null;
  /** Told of voice messages: when it happened, by the channel's clock. */
  readonly happenedAt?: Instant | undefined;
};
