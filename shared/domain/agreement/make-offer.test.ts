import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { askedAt } from '#shared/testing/agreements.ts';
import { aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { OfferPolicy } from './offer-policy.ts';
import { simulate } from './offers.ts';

test('no plan has a part of nothing, also where the policy has no least one', () => {
  const least = { parcelMin: 0, floorPrincipalBps: 0 };
  const policy = OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, ...least });
  const record = aRecord({ debts: [aDebt({ principal: centavos(2) })] });
  const question = askedAt(record, instant('2026-03-20T15:00:00.000Z'), { policy });
  const refused = { outcome: 'refused', because: 'small-parcel' };
  expect(simulate(question, { parcels: 3 })).toEqual(refused);
});
