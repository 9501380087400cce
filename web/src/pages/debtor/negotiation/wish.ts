import type { OfferView } from '#events/api/agreement.ts';
import type { Discount } from '#shared/domain/agreement/offer-policy.ts';

/** What an operator asks for instead of what the policy gives. Basis points. */
export type OwnTerms = { readonly discount: Discount; readonly entryBps: number };

const WHOLE_PERCENT_BPS = 100;

/** The terms of an offer as shares, to start from: what its debts give up of each part, to the whole percent. */
export function termsOf({ debts, parts, total, kind }: OfferView): OwnTerms {
  const share = (part: keyof OfferView['debts'][number]['discount']): number =>
    bpsOf(
      debts.reduce((sum, { discount }) => sum + (discount[part] ?? 0), 0),
      debts.reduce((sum, debt) => sum + (debt[part] ?? 0), 0),
    );
  const entry = kind === 'cash' ? undefined : parts.find(({ number }) => number === 0);
  return {
    discount: {
      fineBps: share('fine'),
      interestBps: share('interest'),
      principalBps: share('principal'),
      correctionBps: share('correction'),
      honorariosBps: share('honorarios'),
    },
    entryBps: bpsOf(entry?.amount ?? 0, total),
  };
}

const bpsOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * WHOLE_PERCENT_BPS) * WHOLE_PERCENT_BPS;
