import { type Centavos, subtractCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { daysBetween } from '#shared/domain/values/local-date.ts';
import { iofOf } from './iof.ts';
import type { Offer } from './offer.ts';
import type { OfferQuestion } from './offer-question.ts';
import { type TotalCost, totalCost } from './total-cost.ts';

/** What the tax would be, and what the plan would cost all in all with it. */
export type OfferIof = {
  readonly amount: Centavos;
  readonly source: string;
  readonly cost: TotalCost;
};

/**
 * The IOF that a plan would bear at most were it taxed as a new credit operation: for the team of a financial institution that asks
 * to be shown it, and never part of what the debtor pays. Null for every other creditor, who lends nothing, and for what is paid at once.
 * A novation is taxed on what the first operation was not (Decreto 6.306/2007 art. 7º §7º), which this system does not know.
 */
export function iofOfOffer(
  { policy, record, moneyRules }: OfferQuestion,
  { kind, forDate, total, parts }: Offer,
): OfferIof | null {
  if (policy.isFinancialInstitution !== true || policy.showsIof !== true || kind === 'cash')
    return null;
  const parcels = parts.filter(({ number }) => number > 0);
  const iof = iofOf(
    parcels.map(({ amount, interest, dueDate }) => {
      return { principal: subtractCentavos(amount, interest), days: daysBetween(forDate, dueDate) };
    }),
    record.debtor.documentKind,
    forDate,
    moneyRules.law,
  );
  if (iof === null) return null;
  const entry = parts.find(({ number }) => number === 0)?.amount ?? ZERO_CENTAVOS;
  const received = subtractCentavos(subtractCentavos(total, entry), iof.total);
  const cost = totalCost(
    received,
    parcels.map(({ amount }) => amount),
  );
  return { amount: iof.total, source: iof.source, cost };
}
