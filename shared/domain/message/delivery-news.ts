import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Channel } from './channel.ts';

/** What a channel tells of a message after taking it. */
export type DeliveryNews = {
  readonly channel: Channel;
  readonly outcome: FactOf<'message-outcome'>['outcome'];
  /** The channel's own word for it, without personal data. */
  readonly detail: string;
  /** How the person said, by the channel, that they want no more; null when they did not. */
  readonly optOut: 'complaint' | 'reply' | null;
  /** Told of voice messages: when it happened, by the channel's clock. */
  readonly happenedAt?: Instant | undefined;
};
