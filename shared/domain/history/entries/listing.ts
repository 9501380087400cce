import * as z from 'zod';
import { GateReason } from '#shared/domain/gate/reason.ts';
import { RegistryName } from '#shared/domain/listing/listing-kind.ts';
import { ListingTerms } from '#shared/domain/listing/listing.ts';
import { ListingBar, ListingEnd } from '#shared/domain/listing/listing-end.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { CarteiraId, CredorId, ListingId, StepId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const which = { listingId: ListingId, credorId: CredorId };
const protocol = z.string().min(1).max(80);

/** A debt is to be listed once its debtor was given notice and did not pay. */
export const ListingAsked = z.object({
  type: z.literal('listing-asked'),
  ...ListingTerms.shape,
  /** The step of the régua that asked; absent when a person did. */
  step: z.object({ stepId: StepId, anchor: LocalDate }).optional(),
});

/** The gate says when the notice may be given. */
export const ListingNoticeHeld = z.object({
  type: z.literal('listing-notice-held'),
  ...which,
  reasons: z.array(GateReason).min(1),
  until: Instant,
});

/** Nobody told in time that the notice arrived: by this channel it was not given. */
export const ListingNoticeFailed = z.object({
  type: z.literal('listing-notice-failed'),
  ...which,
  channel: Channel,
});

/** The waiting is over, or the registry has not answered: it is to be filed, of so much principal. */
export const ListingFilingRequested = z.object({
  type: z.literal('listing-filing-requested'),
  ...which,
  amount: Centavos,
});

/** Written before the registry is called: from here on it may have taken it, whatever it answers. */
export const ListingFilingTried = z.object({
  type: z.literal('listing-filing-tried'),
  ...which,
  /** As the registry is told it. */
  dueDate: LocalDate.optional(),
});

/** The registry took it. */
export const ListingFiled = z.object({
  type: z.literal('listing-filed'),
  ...which,
  protocol,
  filedOn: LocalDate,
  delistOn: LocalDate,
  publicFrom: LocalDate,
  /** Where the case was on that day: its cost is booked there. */
  carteiraId: CarteiraId.optional(),
  /** What the registry takes for it, by the policy under which it was asked; absent where nobody has told it. */
  fee: z.object({ registry: RegistryName, price: Centavos }).optional(),
});

/** It ended before anything was filed. */
export const ListingCancelled = z.object({
  type: z.literal('listing-cancelled'),
  ...which,
  because: ListingEnd,
  /** What the registry said, without any datum of the person. */
  detail: z.string().max(200).optional(),
});

/** It must be taken back, by this day at the latest. */
export const ListingWithdrawalRequested = z.object({
  type: z.literal('listing-withdrawal-requested'),
  ...which,
  because: ListingEnd,
  withdrawBy: LocalDate,
});

/** The registry has not confirmed yet, and is asked again. */
export const ListingWithdrawalRepeated = z.object({
  type: z.literal('listing-withdrawal-repeated'),
  ...which,
  withdrawBy: LocalDate,
  deadline: z.enum(['ahead', 'near', 'missed']),
});

/** The registry confirmed that it holds nothing more of it, or never did. */
export const ListingWithdrawn = z.object({
  type: z.literal('listing-withdrawn'),
  ...which,
  wasListed: z.boolean(),
});

/** No registry may hold anything of this person. */
export const ListingBarred = z.object({ type: z.literal('listing-barred'), because: ListingBar });

export const ListingBarLifted = z.object({ type: z.literal('listing-bar-lifted') });
