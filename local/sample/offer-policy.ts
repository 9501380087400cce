import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import type { World } from '#local/world.ts';
import { asAdmin } from './as-admin.ts';

const anybody = { carteiras: null, daysLate: { from: 1, until: null }, score: null, amount: null };

/** Another share of each part of a debt in each band, plans with interest, more of it than a consumer may be asked, and a gift for whoever pays ahead. */
const SAMPLE_OFFERS: OfferPolicy = OfferPolicy.parse({
  title: 'Ofertas da Horizonte',
  validityDays: 2,
  firstDueDays: 2,
  floorPrincipalBps: 5_000,
  operatorDiscountBps: 1_500,
  parcelMin: 3_000,
  lateTerms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
  toleranceDays: 3,
  payoffDiscountBps: 800,
  renegotiationsMax: 1,
  promise: { daysMax: 10, toleranceDays: 1, reschedulesMax: 1 },
  bands: [
    {
      ...anybody,
      bandId: 'antiga-alta',
      name: 'Antigas, de R$ 500,00 em diante',
      carteiras: ['antiga'],
      amount: { from: 50_000, until: null },
      cash: { discount: { fineBps: 10_000, interestBps: 7_500, principalBps: 1_000 } },
      parcels: [
        {
          from: 2,
          until: 6,
          entryBps: 1_500,
          monthlyInterestBps: 0,
          discount: { fineBps: 5_000, interestBps: 3_300, principalBps: 0 },
        },
        {
          from: 7,
          until: 18,
          entryBps: 1_000,
          monthlyInterestBps: 250,
          discount: { fineBps: 2_500, interestBps: 0, principalBps: 0 },
        },
      ],
    },
    {
      ...anybody,
      bandId: 'demais',
      name: 'Todas as outras',
      cash: { discount: { fineBps: 8_000, interestBps: 6_600, principalBps: 250 } },
      parcels: [
        {
          from: 2,
          until: 4,
          entryBps: 0,
          monthlyInterestBps: 50,
          discount: { fineBps: 2_500, interestBps: 1_000, principalBps: 0 },
        },
      ],
    },
  ],
});

/** As a gestor does it, by the API, in the place of what the credor began with. @throws when the API answers with anything but success */
export const publishSampleOffers = (world: World, credorId: string): Promise<unknown> =>
  asAdmin(world, 'PUT', `/api/credores/${credorId}/offer-policy`, {
    expectedVersion: 1,
    document: SAMPLE_OFFERS,
  });
