import type { RenderedMessage } from '#shared/domain/message/render.ts';
import type { TestTags } from '#shared/domain/message/test-tags.ts';
import type { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';

/** What the channel gives back with its news, so that they find their debtor. No personal data. */
type MessageTags = {
  readonly debtorId: DebtorId;
  readonly messageId: MessageId;
  readonly contactId: ContactId;
  readonly credorId: CredorId;
};

/** A test of a text is of no debtor: its news come back to whoever asked for it. */
type Tags = MessageTags | TestTags;

export type OutgoingEmail = {
  readonly to: string;
  readonly message: Extract<RenderedMessage, { channel: 'email' }>;
  /** The brand before the address, and where answers go. */
  readonly from: { readonly name: string; readonly address: string; readonly replyTo: string };
  /** One click stops this channel (RFC 8058). */
  readonly unsubscribeUrl: string;
  readonly tags: Tags;
};

/** How long the hours of the place still let it ring a phone; null where it may at any hour. */
type LivesSeconds = number | null;

export type OutgoingSms = {
  /** E.164. */
  readonly to: string;
  readonly message: Extract<RenderedMessage, { channel: 'sms' }>;
  /** The channel refuses a dearer message. */
  readonly maxPriceUsd: number;
  readonly livesSeconds: LivesSeconds;
  readonly tags: Tags;
};

export type OutgoingWhatsApp = {
  /** E.164. */
  readonly to: string;
  readonly message: Extract<RenderedMessage, { channel: 'whatsapp' }>;
  readonly tags: Tags;
};

export type OutgoingVoice = {
  /** E.164. */
  readonly to: string;
  readonly message: Extract<RenderedMessage, { channel: 'voice' }>;
  /** Of a minute: the channel refuses a dearer call. */
  readonly maxPriceUsd: number;
  readonly livesSeconds: LivesSeconds;
  readonly tags: MessageTags;
};

export type SendAnswer =
  | { readonly outcome: 'accepted'; readonly providerMessageId: string }
  /** Nothing left, and nothing would if tried again. `detail` is the channel's error name. */
  | { readonly outcome: 'refused'; readonly detail: string };

/**
 * Hands one message to a channel, once: nobody below this line may try again by itself.
 *
 * @throws UncertainOutcome when nobody knows whether it left
 * @throws ChannelBusy when it surely did not, and may later
 */
export type ChannelSender<Outgoing> = (outgoing: Outgoing) => Promise<SendAnswer>;

export type ChannelSenders = {
  readonly email: ChannelSender<OutgoingEmail>;
  readonly sms: ChannelSender<OutgoingSms>;
  readonly whatsapp: ChannelSender<OutgoingWhatsApp>;
  readonly voice: ChannelSender<OutgoingVoice>;
};

/** The request left and no answer told what became of it. Trying again could write to a debtor twice. */
export class UncertainOutcome extends Error {
  override readonly name = 'UncertainOutcome';
  /** Names what happened, without personal data. */
  readonly detail: string;
  constructor(detail: string) {
    super(`nobody knows whether the message left: ${detail}`);
    this.detail = detail;
  }
}

/** The channel turned the request away, or was never reached: nothing left. */
export class ChannelBusy extends Error {
  override readonly name = 'ChannelBusy';
  readonly detail: string;
  constructor(detail: string) {
    super(`the channel takes nothing now: ${detail}`);
    this.detail = detail;
  }
}
