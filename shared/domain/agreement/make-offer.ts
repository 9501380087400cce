import assert from 'node:assert/strict';
import type { AmountDue } from '#shared/domain/debt/amount-due.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  multiplyAndDivide,
  percentOf,
  splitEqually,
  subtractCentavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { AgreedDebt } from './agreement.ts';
import { discountOf, owedBefore } from './agreement-figures.ts';
import { concede, floorOf } from './concede.ts';
import { dueDatesOf } from './due-dates.ts';
import { type Offer, offerIdOf, type OfferPart } from './offer.ts';
import type { Discount, OfferPolicy } from './offer-policy.ts';
import { payoffDiscountMax } from './payoff-discount.ts';
import { type Parcel, priceParcels } from './price.ts';

/** How the total is paid: zero parcels at once, else an entry and so many parcels. */
export type Plan = {
  readonly parcels: number;
  readonly entryBps: number;
  readonly monthlyInterestBps: number;
  readonly discount: Discount;
};

type Setting = {
  readonly credorId: CredorId;
  readonly policy: OfferPolicy;
  readonly policyVersion: number;
  readonly forDate: LocalDate;
  /** Where the debtor lives, as far as it is known. */
  readonly uf: Uf | null;
};

export type OfferTry =
  | { readonly outcome: 'offer'; readonly offer: Offer }
  | { readonly outcome: 'below-floor'; readonly floor: Centavos; readonly total: Centavos }
  | { readonly outcome: 'nothing-left' }
  | { readonly outcome: 'small-parcel'; readonly least: Centavos };

/**
 * One offer for these debts, or why there is none: it undercuts the floor, nothing would be left to pay, or a parcel is too small.
 *
 * @param debts what each costs on `forDate`, at least one
 */
export function makeOffer(debts: readonly AmountDue[], plan: Plan, setting: Setting): OfferTry {
  const { credorId, policy, policyVersion, forDate } = setting;
  const agreed = debts.map((due) => concede(due, plan.discount));
  const [owed, discount] = [owedBefore(agreed), discountOf(agreed)];
  const total = subtractCentavos(owed, discount);
  const floor = floorOf(agreed, policy.floorPrincipalBps);
  if (total < floor) return { outcome: 'below-floor', floor, total };
  if (total === 0) return { outcome: 'nothing-left' };

  const parts = partsOf(total, plan, setting).map((part) => ({
    ...part,
    bearing: bearingOf(part, capitalIn(agreed), total),
  }));
  const least = parts.map(({ amount }) => amount).reduce((a, b) => (a < b ? a : b));
  // No payment settles a part of nothing, whatever the policy allows.
  const isSmall = plan.parcels > 0 && least < policy.parcelMin;
  if (isSmall || least === 0) return { outcome: 'small-parcel', least };
  const interest = sumCentavos(parts.map((part) => part.interest));
  assertConserved(agreed, parts, total, interest);
  return {
    outcome: 'offer',
    offer: {
      kind: plan.parcels === 0 ? 'cash' : 'parcels',
      offerId: offerIdOf(plan.parcels),
      credorId,
      policyVersion,
      forDate,
      validUntil: addDays(forDate, policy.validityDays),
      debts: agreed,
      owed,
      discount,
      total,
      interest,
      monthlyInterestBps: plan.monthlyInterestBps,
      parts,
      lateTerms: policy.lateTerms,
      toleranceDays: policy.toleranceDays,
      payoffDiscountBps: Math.min(
        policy.payoffDiscountBps,
        payoffDiscountMax(total, floor, parts.length),
      ),
      needsApproval: discount > percentOf(owed, policy.operatorDiscountBps),
    },
  };
}

type Part = Omit<OfferPart, 'bearing'>;

/** Principal and its correction, less what is given up of them. */
const capitalIn = (agreed: readonly AgreedDebt[]): Centavos =>
  sumCentavos(
    agreed.map(({ principal, correction = ZERO_CENTAVOS, discount }) =>
      subtractCentavos(
        addCentavos(principal, correction),
        addCentavos(discount.principal, discount.correction ?? ZERO_CENTAVOS),
      ),
    ),
  );

/** What came from fine and interest of the debts bears none again, nor does the interest of the plan. */
const bearingOf = ({ amount, interest }: Part, capital: Centavos, total: Centavos): Centavos =>
  multiplyAndDivide(subtractCentavos(amount, interest), capital, total);

function partsOf(
  total: Centavos,
  { parcels, entryBps, monthlyInterestBps }: Plan,
  { policy: { firstDueDays }, forDate, uf }: Pick<Setting, 'policy' | 'forDate' | 'uf'>,
): readonly Part[] {
  const hasEntry = parcels > 0 && entryBps > 0;
  const due = dueDatesOf(forDate, { firstDueDays, hasEntry, parcels }, uf);
  const first = { number: 0, from: forDate, dueDate: due.entry, interest: ZERO_CENTAVOS };
  if (parcels === 0) return [{ ...first, number: 1, amount: total }];
  const entry = hasEntry ? percentOf(total, entryBps) : centavos(0);
  const financed = subtractCentavos(total, entry);
  const amounts: readonly Parcel[] =
    monthlyInterestBps > 0
      ? priceParcels(financed, parcels, monthlyInterestBps)
      : splitEqually(financed, parcels).map((amount) => ({ amount, interest: ZERO_CENTAVOS }));
  const base = hasEntry ? due.entry : forDate;
  const rest = amounts.map(({ amount, interest }, index): Part => {
    const [from, dueDate] = [due.parcels[index - 1] ?? base, due.parcels[index]];
    assert(dueDate !== undefined, 'every parcel has a date');
    return { number: index + 1, from, dueDate, amount, interest };
  });
  return hasEntry ? [{ ...first, amount: entry }, ...rest] : rest;
}

function assertConserved(
  agreed: readonly AgreedDebt[],
  parts: readonly OfferPart[],
  total: Centavos,
  interest: Centavos,
): void {
  const payable = sumCentavos(parts.map(({ amount }) => amount));
  assert(payable === addCentavos(total, interest), 'the parts do not add up to the agreement');
  assert(
    addCentavos(total, discountOf(agreed)) === owedBefore(agreed),
    'a discount was made or lost',
  );
}
