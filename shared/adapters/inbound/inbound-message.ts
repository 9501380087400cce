import type { ReplyChannel } from '#shared/domain/reply/intent.ts';
import type { SenderDoubt } from '#shared/domain/reply/sender-doubt.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** Something that somebody wrote to us, whatever the channel. */
export type InboundMessage = {
  readonly channel: ReplyChannel;
  /** The channel's own id of it, the same however often it is delivered. */
  readonly inboundId: string;
  /** As contacts hold it: E.164, or an address in small letters. */
  readonly from: string;
  /** The provider's id of the message that it answers, where that is told. */
  readonly answers: string | null;
  /** Why it is doubtful that it was written from there; null of a telephone, whose network vouches for it. */
  readonly doubt: SenderDoubt | null;
  /** When they wrote it, as far as the channel tells. */
  readonly writtenAt: Instant | null;
  /** What they wrote themselves, without what they quote; may be empty. */
  readonly text: string;
};

/** Longer texts are cut: nobody writes so much by hand. */
export const TEXT_LENGTH_MAX = 10_000;

/** As the table can keep it: half a surrogate would not come back as it was. */
export const keptText = (text: string): string => text.slice(0, TEXT_LENGTH_MAX).toWellFormed();
