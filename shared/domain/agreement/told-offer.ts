import * as z from 'zod';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Offer } from './offer.ts';
import type { PublishedOfferPolicy } from './offer-policy.ts';
import { offersFor } from './offers.ts';

/** The offer that a message tells of, as the policy made it on that day. */
export const ToldOffer = z.object({
  offerId: z.string().min(1).max(60),
  forDate: LocalDate,
  validUntil: LocalDate,
  owed: Centavos,
  /** What is paid in all, interest of the parcels included. */
  total: Centavos,
  /** Zero to pay at once. */
  parcels: z.int().min(0),
});
export type ToldOffer = z.infer<typeof ToldOffer>;

type OfferRules = {
  readonly policy: Pick<ContactPolicy, 'prescription'>;
  readonly moneyRules: MoneyRules;
  /** Null for a credor who has published no offer policy. */
  readonly offerPolicy: PublishedOfferPolicy | null;
};

/**
 * The offer that a message of this day tells: the one that saves the debtor most, and of those that save the same the one with
 * the fewest parcels. None needs anybody's approval.
 *
 * @returns null where the policy offers nothing
 */
export function tellOffer(
  record: RegisteredRecord,
  credorId: CredorId,
  { policy: contactPolicy, moneyRules, offerPolicy }: OfferRules,
  now: Instant,
): ToldOffer | null {
  if (offerPolicy === null) return null;
  const { document: policy, version: policyVersion } = offerPolicy;
  const forDate = localDateOf(now, record.debtor.zone);
  const rules = { policy, policyVersion, contactPolicy, moneyRules };
  const found = offersFor({ record, credorId, forDate, ...rules });
  const offers = found.outcome === 'none' ? [] : found.offers;
  const best = offers
    .filter(({ needsApproval }) => !needsApproval)
    .toSorted((a, b) => b.discount - a.discount || parcelsOf(a) - parcelsOf(b))[0];
  if (!best) return null;
  const { offerId, validUntil, owed, total, interest } = best;
  const paid = { total: sumCentavos([total, interest]), parcels: parcelsOf(best) };
  return { offerId, forDate, validUntil, owed, ...paid };
}

const parcelsOf = ({ kind, parts }: Offer): number =>
  kind === 'cash' ? 0 : parts.filter(({ number }) => number > 0).length;
