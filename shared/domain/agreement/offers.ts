import { type AmountDue, isConsumer } from '#shared/domain/debt/amount-due.ts';
import { inForceOn } from '#shared/domain/debt/money-law.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { makeOffer, type OfferTry, type Plan } from './make-offer.ts';
import { negotiable } from './negotiable.ts';
import type { Offer } from './offer.ts';
import type { Band, Discount } from './offer-policy.ts';
import type { OfferQuestion, OfferRefusal } from './offer-question.ts';

export type Offers =
  | {
      readonly outcome: 'offered';
      readonly band: Pick<Band, 'bandId' | 'name'>;
      readonly debts: readonly AmountDue[];
      /** To pay at once first, then by the number of parcels. */
      readonly offers: readonly Offer[];
      /** Plans of the band that are not offered, and why. */
      readonly left: readonly { readonly parcels: number; readonly because: OfferRefusal }[];
    }
  | { readonly outcome: 'none'; readonly because: OfferRefusal };

/** Everything that the policy offers to a debtor on a day. */
export function offersFor(question: OfferQuestion): Offers {
  const found = negotiable(question);
  if (found.outcome === 'no') return { outcome: 'none', because: found.because };
  const { debts, band } = found;
  const tries = plansOf(band, question).map((plan) => ({
    plan,
    tried: makeOffer(debts, plan, settingOf(question)),
  }));
  return {
    outcome: 'offered',
    band,
    debts,
    offers: tries.flatMap(({ tried }) => (tried.outcome === 'offer' ? [tried.offer] : [])),
    left: tries.flatMap(({ plan, tried }) =>
      tried.outcome === 'offer' ? [] : [{ parcels: plan.parcels, because: tried.outcome }],
    ),
  };
}

/** What somebody asks to agree on: a plan of the band, or one of their own making. */
export type Wish = {
  /** Zero to pay at once. */
  readonly parcels: number;
  /** Another discount than the policy's; only the team may ask for one. */
  readonly discount?: Discount | undefined;
  /** A larger share paid first than the policy's. */
  readonly entryBps?: number | undefined;
};

export type Simulation =
  | { readonly outcome: 'offer'; readonly offer: Offer }
  | {
      readonly outcome: 'refused';
      readonly because: OfferRefusal;
      /** The least total that the floor allows; there when the wish undercuts it. */
      readonly floor?: Centavos;
    };

/** The offer that a wish amounts to, inside what the band allows, or why there is none. */
export function simulate(question: OfferQuestion, wish: Wish): Simulation {
  const found = negotiable(question);
  if (found.outcome === 'no') return { outcome: 'refused', because: found.because };
  const plan = plansOf(found.band, question).find(({ parcels }) => parcels === wish.parcels);
  if (!plan) return { outcome: 'refused', because: 'no-such-offer' };
  const wished = {
    ...plan,
    discount: wish.discount ?? plan.discount,
    entryBps: Math.max(plan.entryBps, wish.entryBps ?? 0),
  };
  return simulated(makeOffer(found.debts, wished, settingOf(question)));
}

const settingOf = (question: OfferQuestion) => ({
  ...question,
  uf: question.record.debtor.uf,
});

function simulated(tried: OfferTry): Simulation {
  switch (tried.outcome) {
    case 'offer':
      return tried;
    case 'below-floor':
      return { outcome: 'refused', because: 'below-floor', floor: tried.floor };
    case 'nothing-left':
    case 'small-parcel':
      return { outcome: 'refused', because: tried.outcome };
  }
}

function plansOf({ cash, parcels }: Band, question: OfferQuestion): readonly Plan[] {
  const most = financingCap(question);
  const atOnce = cash
    ? [{ parcels: 0, entryBps: 0, monthlyInterestBps: 0, discount: cash.discount }]
    : [];
  return [
    ...atOnce,
    ...parcels.flatMap(({ from, until, ...rung }) =>
      Array.from({ length: until - from + 1 }, (_, index) => ({
        ...rung,
        monthlyInterestBps: Math.min(rung.monthlyInterestBps, most),
        parcels: from + index,
      })),
    ),
  ];
}

/** The most that this debtor may be asked a month for paying in parcels, whatever the policy says. */
function financingCap({ record, policy, moneyRules, forDate }: OfferQuestion): number {
  const rule = inForceOn(moneyRules.law.consumerFinancing, forDate);
  const isBound = isConsumer(record.debtor) && policy.isFinancialInstitution !== true;
  return isBound && rule ? rule.maxMonthlyBps : Number.POSITIVE_INFINITY;
}
