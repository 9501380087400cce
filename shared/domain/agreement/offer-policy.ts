import * as z from 'zod';
import { ContractTerms } from '#shared/domain/debt/debt.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { PARCELS_MAX } from './agreement.ts';
import { checkOfferPolicy } from './policy-checks.ts';

const BANDS_MAX = 40;
const RUNGS_MAX = 8;

/** From the first up to and with the second; null: without end. */
const Range = z.strictObject({ from: z.int().min(0), until: z.int().min(0).nullable() });
export type Range = z.infer<typeof Range>;

/** What is given up of each part of a debt, in basis points (10000 = all of it). */
export const Discount = z.strictObject({
  fineBps: z.int().min(0).max(10_000),
  interestBps: z.int().min(0).max(10_000),
  principalBps: z.int().min(0).max(10_000),
  /** Nothing is given up of correction and fees where a policy does not speak of them. */
  correctionBps: z.int().min(0).max(10_000).optional(),
  honorariosBps: z.int().min(0).max(10_000).optional(),
});
export type Discount = z.infer<typeof Discount>;

/** Plans of `from` to `until` parcels. A rate of zero splits the total without interest; else it is by Price. */
const Rung = z.strictObject({
  from: z.int().min(1).max(PARCELS_MAX),
  until: z.int().min(1).max(PARCELS_MAX),
  /** The share of the total that is paid first; zero for none. */
  entryBps: z.int().min(0).max(9_000),
  monthlyInterestBps: z.int().min(0).max(1_000),
  discount: Discount,
});
export type Rung = z.infer<typeof Rung>;

/** Which debtors are offered what. Null: whatever it is. */
const Band = z.strictObject({
  bandId: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/),
  name: z.string().min(2).max(60),
  carteiras: z.array(CarteiraId).min(1).max(50).nullable(),
  /** Days that the oldest debt is late. */
  daysLate: Range.nullable(),
  /** The collection score, 0 to 1000. A case without a score is in no band that asks for one. */
  score: Range.nullable(),
  /** What is owed on the day, in centavos. */
  amount: Range.nullable(),
  /** Null when this band gets no offer to pay at once. */
  cash: z.strictObject({ discount: Discount }).nullable(),
  parcels: z.array(Rung).max(RUNGS_MAX),
});
export type Band = z.infer<typeof Band>;

/** What a late instalment costs. Rebates, fees and an index are for the debts that a creditor sends. */
export const LateTerms = ContractTerms.pick({
  fineBps: true,
  monthlyInterestBps: true,
  interestMode: true,
});

/**
 * What a credor offers to whom. The first band that fits is the debtor's; whoever is in none gets no offer. Read by a
 * pure function, tuned without a deployment.
 */
export const OfferPolicy = z
  .strictObject({
    title: z.string().min(3).max(120),
    /** Days after the one that an offer is computed for on which it may still be accepted. */
    validityDays: z.int().min(0).max(30),
    /** An entry or a single payment is due so many days after the offer's day. */
    firstDueDays: z.int().min(0).max(30),
    /** The least that any agreement brings, whatever a band says: this share of the open principal. */
    floorPrincipalBps: z.int().min(0).max(10_000),
    /** Above this share of what is owed an operator's agreement waits for a gestor. */
    operatorDiscountBps: z.int().min(0).max(10_000),
    parcelMin: Centavos,
    /** Whether the Conselho Monetário Nacional lets it ask consumers for more than the law's rate; no when absent. */
    isFinancialInstitution: z.boolean().optional(),
    /** Whether the team of a financial institution is shown the IOF of a plan; nobody is charged it here. No when absent. */
    showsIof: z.boolean().optional(),
    /** Late fees of the instalments. The law's cap on a consumer's fine holds besides (CDC art. 52 §1º). */
    lateTerms: LateTerms,
    toleranceDays: z.int().min(0).max(90),
    payoffDiscountBps: z.int().min(0).max(5_000),
    /** How often one person may renegotiate with this credor. */
    renegotiationsMax: z.int().min(0).max(20),
    promise: z.strictObject({
      daysMax: z.int().min(0).max(60),
      toleranceDays: z.int().min(0).max(15),
      reschedulesMax: z.int().min(0).max(10),
    }),
    bands: z.array(Band).min(1).max(BANDS_MAX),
  })
  .superRefine((policy, context) => checkOfferPolicy(policy, context));
export type OfferPolicy = z.infer<typeof OfferPolicy>;

/** A policy under the version by which agreements remember it. */
export type PublishedOfferPolicy = { readonly document: OfferPolicy; readonly version: number };
