import type * as z from 'zod';
import type { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';

/** A policy while somebody writes it: the API alone says whether it holds. */
export type Draft = z.input<typeof OfferPolicy>;
export type BandDraft = Draft['bands'][number];
export type RungDraft = BandDraft['parcels'][number];
export type DiscountDraft = RungDraft['discount'];

export const NO_DISCOUNT: DiscountDraft = { fineBps: 0, interestBps: 0, principalBps: 0 };

/** A band that fits anybody and gives nothing away. */
export const newBand = (taken: readonly BandDraft[]): BandDraft => {
  const number = taken.length + 1;
  return {
    bandId: `faixa-${number}`,
    name: `Faixa ${number}`,
    carteiras: null,
    daysLate: null,
    score: null,
    amount: null,
    cash: { discount: NO_DISCOUNT },
    parcels: [],
  };
};

/** A rung that begins where the last one ends. */
export const newRung = (before: readonly RungDraft[]): RungDraft => {
  const from = (before.at(-1)?.until ?? 1) + 1;
  return { from, until: from, entryBps: 0, monthlyInterestBps: 0, discount: NO_DISCOUNT };
};
