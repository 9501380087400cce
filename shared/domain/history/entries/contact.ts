import * as z from 'zod';
import { AgreementNews } from '#shared/domain/agreement/agreement-news.ts';
import { ToldOffer } from '#shared/domain/agreement/told-offer.ts';
import { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import { Campaign } from '#shared/domain/cost/campaign.ts';
import { BookedPrice, OpenPrice } from '#shared/domain/cost/open-price.ts';
import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { GateReason } from '#shared/domain/gate/reason.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { Choice } from '#shared/domain/next-action/choice.ts';
import {
  AgreementId,
  CarteiraId,
  ContactId,
  CredorId,
  ListingId,
  MessageId,
  StepId,
  TemplateId,
} from '#shared/domain/values/ids.ts';
import { OtherLanguage } from '#shared/domain/values/language.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** `agreementId` is there for the steps of an agreement's reminders, and absent for those of the case's régua. */
const ladder = {
  stepId: StepId,
  anchor: LocalDate,
  agreementId: AgreementId.optional(),
  /** There for a reaction: when what it answers happened. */
  heardAt: Instant.optional(),
  /** There where the case’s carteira has the step say something else, or on another day, than the régua does. */
  byCarteira: z.literal(true).optional(),
};
const step = { credorId: CredorId, ...ladder };
const reasons = z.array(GateReason).min(1);

/** As many debts as are asked for at once. */
const LISTINGS_OF_NOTICE_MAX = 100;

/** What a message is for. */
export const Purpose = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('regua-step'),
    ...ladder,
    offer: ToldOffer.optional(),
    /** There where the credor lets experience choose among channels and hours. */
    choice: Choice.optional(),
  }),
  z.object({ kind: z.literal('payment-receipt') }),
  /** What the credor gave back of debts outside agreements, and is missing again. */
  z.object({ kind: z.literal('owed-again-notice') }),
  z.object({
    kind: z.literal('agreement-notice'),
    agreementId: AgreementId,
    news: AgreementNews,
  }),
  /** The notice that a debt will be listed; `proofBy` is the last day on which the proof of its delivery is waited for. */
  z.object({
    kind: z.literal('listing-notice'),
    listingIds: z.array(ListingId).min(1).max(LISTINGS_OF_NOTICE_MAX),
    proofBy: LocalDate,
  }),
  /** The one answer to whoever wrote that they want no more messages; `askedAt` is when they did. */
  z.object({ kind: z.literal('opt-out-confirmation'), askedAt: Instant }),
]);
export type Purpose = z.infer<typeof Purpose>;

/** A message will be sent if the gate still agrees when its turn comes. */
export const MessageRequested = z.object({
  type: z.literal('message-requested'),
  messageId: MessageId,
  credorId: CredorId,
  channel: Channel,
  contactId: ContactId,
  templateId: TemplateId,
  purpose: Purpose,
  /** Texts that would have come first, and that Meta let nothing be sent with. */
  resting: z.array(TemplateId).min(1).max(10).optional(),
});

/** Why a step waits though the gate would let it go: experience says that a later moment is better. */
export const WaitReason = z.enum(['better-hour', 'usual-day']);
export type WaitReason = z.infer<typeof WaitReason>;

/** The step waits: the gate, or experience, says when it is to be tried again. */
export const StepHeld = z.object({
  type: z.literal('step-held'),
  ...step,
  reasons: z.array(z.union([GateReason, WaitReason])).min(1),
  until: Instant,
});

export const CONDITION_LENGTH_MAX = 300;

/** Why a step is passed over, besides what the gate says. */
export const SkipReason = z.enum([
  'missed',
  'merged',
  'jumped',
  'condition-not-met',
  'in-pause',
  'overridden',
  'left-out',
  'no-contact',
  'no-offer',
  'nothing-to-list',
  'not-worth-its-price',
  'budget-used-up',
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** The step will never be sent; the ladder goes on. */
export const StepSkipped = z.object({
  type: z.literal('step-skipped'),
  ...step,
  reasons: z.array(z.union([GateReason, WaitReason, SkipReason])).min(1),
  /** For `condition-not-met`, the condition in words. */
  condition: z.string().max(CONDITION_LENGTH_MAX).optional(),
});

/** What the ladder waited for came, or did not come in time; it goes on with the next step, or with the one named. */
export const WaitEnded = z.object({
  type: z.literal('wait-ended'),
  ...step,
  heard: BehaviourEvent.nullable(),
  jumpsTo: StepId.nullable(),
});

/** A step moved the case to another carteira. */
export const CarteiraMoved = z.object({
  type: z.literal('carteira-moved'),
  ...step,
  carteiraId: CarteiraId,
});

/**
 * The alarm that stood did not fit what is true; the entry's `next` is the right one. Written when an alarm rings for
 * a ladder that has changed, when exceptions of a carteira owe a step sooner, when another registration of the person protects them, and when the nightly walk finds somebody forgotten.
 */
export const AlarmReplanned = z.object({
  type: z.literal('alarm-replanned'),
  because: z.enum(['case-changed', 'carteira-changed', 'joined-changed', 'forgotten']),
});

const message = { messageId: MessageId, credorId: CredorId, channel: Channel };

/** Written before the channel is called, so that a message never leaves twice. */
export const MessageClaimed = z.object({
  type: z.literal('message-claimed'),
  ...message,
  contactId: ContactId,
  purpose: Purpose,
  /** What it is written in, where that is not Portuguese. */
  language: OtherLanguage.optional(),
  /** Absent from messages that were claimed before doubts were priced. */
  price: OpenPrice.optional(),
});

export const MessageSent = z.object({
  type: z.literal('message-sent'),
  ...message,
  providerMessageId: z.string().min(1).max(200),
  /** SHA-256 of the exact text, which is kept apart because it holds personal data. */
  textHash: z.string().length(64),
  templateVersion: z.int().min(1),
  /** There when the version is that of the credor's own text. */
  ownText: z.literal(true).optional(),
  parts: z.int().min(1),
  /** Price in millionths of a real: messages cost fractions of a centavo. Null where the table had none. */
  costMicros: z.int().min(0).nullable(),
  /** There where the channel's news book the price, and this books nothing: of voice and WhatsApp, and of what they told before the answer. */
  pricedByNews: z.literal(true).optional(),
  /** What it belongs to, for the ledger of costs. Absent from messages that left before there was one. */
  campaign: Campaign.optional(),
});

/** The gate, asked again at the moment of sending, said to wait: the step is to be decided again. */
export const MessageHeld = z.object({
  type: z.literal('message-held'),
  ...message,
  templateId: TemplateId,
  purpose: Purpose,
  reasons,
  until: Instant,
});

/** The gate, asked again at the moment of sending, said never. */
export const MessageWithheld = z.object({
  type: z.literal('message-withheld'),
  ...message,
  purpose: Purpose,
  reasons,
});

/** The channel refused it for certain: nothing left. */
export const MessageRefused = z.object({
  type: z.literal('message-refused'),
  ...message,
  detail: z.string().max(200),
});

/** Nobody knows whether it left. It is not sent again: the channel's own event will tell, or a person. */
export const MessageUncertain = z.object({
  type: z.literal('message-uncertain'),
  ...message,
  detail: z.string().max(200),
});

/** What the channel told us afterwards. */
export const MessageOutcome = z.object({
  type: z.literal('message-outcome'),
  ...message,
  contactId: ContactId,
  /** Of a voice message: `delivered` when somebody or a machine picked up, then `completed`; else `busy` or `no-answer`. */
  outcome: z.enum([
    'delivered',
    'bounced',
    'undelivered',
    'complained',
    'opened',
    'clicked',
    'busy',
    'no-answer',
    'completed',
  ]),
  detail: z.string().max(200),
  /** There when the sender, the text or the carrier's filter kept it back. */
  saysNothingOfAddress: z.literal(true).optional(),
  /** When it happened, by the channel's clock; told of voice messages. */
  happenedAt: Instant.optional(),
  /** How long a voice message was listened to; absent while nobody knows when it was picked up. */
  seconds: z.int().min(0).max(86_400).optional(),
  /** There when these news settle what the message cost. */
  booked: BookedPrice.optional(),
});

export const OptedOut = z.object({
  type: z.literal('opted-out'),
  channel: ContactWay,
  via: z.enum(['list-unsubscribe', 'portal', 'reply', 'operator', 'complaint']),
});

export const OptedIn = z.object({
  type: z.literal('opted-in'),
  channel: ContactWay,
  via: z.enum(['portal', 'operator', 'reply']),
});
