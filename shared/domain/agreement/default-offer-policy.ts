import { OfferPolicy } from './offer-policy.ts';

const ALL = { fineBps: 10_000, interestBps: 10_000, principalBps: 0 };
const HALF = { fineBps: 5_000, interestBps: 5_000, principalBps: 0 };
const NONE = { fineBps: 0, interestBps: 0, principalBps: 0 };
const anybody = { carteiras: null, score: null, amount: null };

/**
 * What a credor starts with: fine and interest are given up for whoever pays at once, and the older the debt the more.
 * Rates and shares are good manners of the trade, to be tuned, and no law.
 */
export const DEFAULT_OFFER_POLICY: OfferPolicy = OfferPolicy.parse({
  title: 'Política de ofertas padrão',
  validityDays: 3,
  firstDueDays: 3,
  floorPrincipalBps: 6_000,
  operatorDiscountBps: 2_000,
  parcelMin: 5_000,
  lateTerms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
  toleranceDays: 10,
  payoffDiscountBps: 0,
  renegotiationsMax: 2,
  promise: { daysMax: 10, toleranceDays: 1, reschedulesMax: 1 },
  bands: [
    {
      ...anybody,
      bandId: 'recente',
      name: 'Até 30 dias de atraso',
      daysLate: { from: 1, until: 30 },
      cash: { discount: ALL },
      parcels: [{ from: 2, until: 3, entryBps: 0, monthlyInterestBps: 0, discount: NONE }],
    },
    {
      ...anybody,
      bandId: 'media',
      name: 'De 31 a 180 dias de atraso',
      daysLate: { from: 31, until: 180 },
      cash: { discount: { ...ALL, principalBps: 500 } },
      parcels: [
        { from: 2, until: 6, entryBps: 2_000, monthlyInterestBps: 0, discount: HALF },
        { from: 7, until: 12, entryBps: 2_000, monthlyInterestBps: 100, discount: HALF },
      ],
    },
    {
      ...anybody,
      bandId: 'antiga',
      name: 'Mais de 180 dias de atraso',
      daysLate: { from: 181, until: null },
      cash: { discount: { ...ALL, principalBps: 2_500 } },
      parcels: [
        { from: 2, until: 6, entryBps: 1_000, monthlyInterestBps: 0, discount: ALL },
        { from: 7, until: 12, entryBps: 1_000, monthlyInterestBps: 100, discount: ALL },
        { from: 13, until: 24, entryBps: 1_000, monthlyInterestBps: 100, discount: HALF },
      ],
    },
  ],
});
