import type * as z from 'zod';
import type { OfferView } from '#events/api/agreement.ts';
import { fingerprintOf, type Offer } from '#shared/domain/agreement/offer.ts';
import { OFFER_REFUSALS, type OfferRefusal } from '#shared/domain/agreement/offer-question.ts';

export function offerView(offer: Offer): z.input<typeof OfferView> {
  const { offerId, kind, forDate, validUntil, owed, discount, total, interest } = offer;
  return {
    offerId,
    kind,
    parcels: kind === 'cash' ? 0 : offer.parts.filter(({ number }) => number > 0).length,
    forDate,
    validUntil,
    owed,
    discount,
    total,
    interest,
    monthlyInterestBps: offer.monthlyInterestBps,
    debts: offer.debts,
    parts: [...offer.parts],
    needsApproval: offer.needsApproval,
    fingerprint: fingerprintOf(offer),
  };
}

export const refusalView = (code: OfferRefusal) => ({ code, text: OFFER_REFUSALS[code] });
