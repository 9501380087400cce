import type * as z from 'zod';
import type { OfferView } from '#events/api/agreement.ts';
import { iofOfOffer } from '#shared/domain/agreement/iof-of-offer.ts';
import { fingerprintOf, type Offer } from '#shared/domain/agreement/offer.ts';
import {
  OFFER_REFUSALS,
  type OfferQuestion,
  type OfferRefusal,
} from '#shared/domain/agreement/offer-question.ts';

/** @param question what the offer answers */
export function offerView(offer: Offer, question: OfferQuestion): z.input<typeof OfferView> {
  const { offerId, kind, forDate, validUntil, owed, discount, total, interest } = offer;
  const iof = iofOfOffer(question, offer);
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
    iof: iof && { amount: iof.amount, source: iof.source, ...iof.cost },
    needsApproval: offer.needsApproval,
    fingerprint: fingerprintOf(offer),
  };
}

export const refusalView = (code: OfferRefusal) => ({ code, text: OFFER_REFUSALS[code] });
