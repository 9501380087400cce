import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import {
  ContactId,
  CredorId,
  DebtId,
  ListingId,
  MessageId,
  TemplateId,
} from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { ListingKind, RegistryName } from './listing-kind.ts';
import { TitleTerms } from './listing-policy.ts';
import { ListingEnd } from './listing-end.ts';

export const NOTICE_MESSAGES_MAX = 4;

/** What was decided when a listing was asked for, by the policy of that day. */
export const ListingTerms = z.object({
  listingId: ListingId,
  credorId: CredorId,
  debtId: DebtId,
  kind: ListingKind,
  registry: RegistryName,
  policyVersion: z.int().min(1),
  waitDays: z.int().min(1).max(90),
  minimumAmount: Centavos,
  /** What the registry takes for one listing; absent where nobody has told it. */
  price: Centavos.optional(),
  /** The notice by each channel, the first choice first. */
  messages: z
    .array(z.object({ channel: Channel, templateId: TemplateId }))
    .min(1)
    .max(NOTICE_MESSAGES_MAX),
  /** Of a protest. */
  title: TitleTerms.optional(),
});
export type ListingTerms = z.infer<typeof ListingTerms>;

/**
 * The notice that reached the debtor: its channel said so. `failedAt` is when that turned out to be untrue of what may be
 * listed already; before that a new notice is given instead.
 */
const Notice = z.object({
  messageId: MessageId,
  channel: Channel,
  /** To whom; absent where nobody wrote it down. */
  contactId: ContactId.optional(),
  deliveredAt: Instant,
  /** Channels by which none could be given before. */
  tried: z.array(Channel).optional(),
  failedAt: Instant.optional(),
});

const terms = { ...ListingTerms.shape, askedAt: Instant };
/** Channels by which no notice can be given any more. */
const tried = z.array(Channel);
const given = { ...terms, notice: Notice };
const due = {
  ...given,
  amount: Centavos,
  /** The due date that the registry was told; absent before, and of what was filed when nobody wrote it down. */
  toldDueDate: LocalDate.optional(),
};
/** At the registry: its own number, and the day on which the filing was taken. */
const standing = { protocol: z.string().min(1).max(80), filedOn: LocalDate };

/**
 * One debt's way to one registry and back: asked for, noticed, waiting, filed, withdrawn; or cancelled before anything
 * was filed. At most one per debt and kind is under way.
 */
export const Listing = z.discriminatedUnion('status', [
  /** The notice is to be given, not before `noticeFrom`. */
  z.object({ ...terms, status: z.literal('asked'), noticeFrom: Instant, tried }),
  /** The notice was asked for and its delivery is not proved yet. */
  z.object({
    ...terms,
    status: z.literal('noticed'),
    messageId: MessageId,
    channel: Channel,
    contactId: ContactId.optional(),
    tried,
    /** The last day on which the proof is waited for. */
    proofBy: LocalDate,
  }),
  /** The debtor knows, and may pay. */
  z.object({ ...given, status: z.literal('waiting'), fileFrom: LocalDate }),
  /** To be filed. Once `triedAt` is there, the registry may have taken it, whatever it answered. */
  z.object({
    ...due,
    status: z.literal('filing'),
    requestedAt: Instant,
    triedAt: Instant.nullable(),
  }),
  z.object({
    ...due,
    ...standing,
    status: z.literal('filed'),
    /** The last day of the law's five years. */
    delistOn: LocalDate,
    /** The day of the protest; the same as `filedOn` at a bureau. */
    publicFrom: LocalDate,
  }),
  /** To be taken back, until the registry confirms. `protocol` is null where nobody knows whether it was ever filed. */
  z.object({
    ...due,
    status: z.literal('withdrawing'),
    protocol: standing.protocol.nullable(),
    filedOn: LocalDate.nullable(),
    triedAt: Instant.nullable(),
    because: ListingEnd,
    withdrawBy: LocalDate,
    requestedAt: Instant,
    deadline: z.enum(['ahead', 'near', 'missed']),
  }),
  z.object({
    ...due,
    status: z.literal('withdrawn'),
    protocol: standing.protocol.nullable(),
    because: ListingEnd,
    withdrawBy: LocalDate,
    endedAt: Instant,
  }),
  z.object({ ...terms, status: z.literal('cancelled'), because: ListingEnd, endedAt: Instant }),
]);
export type Listing = z.infer<typeof Listing>;
export type ListingIn<Status extends Listing['status']> = Extract<Listing, { status: Status }>;
export type LiveListing = Exclude<Listing, { status: 'withdrawn' | 'cancelled' }>;

/** Whether it is on its way to the registry, there, or on its way back. */
export const isLive = (listing: Listing): listing is LiveListing =>
  listing.status !== 'withdrawn' && listing.status !== 'cancelled';
