import assert from 'node:assert/strict';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { InForceOffers } from '#local/simulation/laws/evidence/offers-in-force.ts';
import { daysFrom, openingOn } from '#local/simulation/laws/calendar/bank-days.ts';
import { isPlacing } from './placing.ts';
import { halfUp, onDay } from './arithmetic.ts';
import { ownBooks, owedIn } from './books.ts';
import { homeIn, isYoung } from './debts.ts';
import { type OwnPart, ownParts } from './plan.ts';

/**
 * What a credor's offer policy gives up and asks of a person on a day, read once more from the document without the product's code:
 * what is late, the first band that fits, the share of each part that is let go, the floor, the plans, their dates and their interest.
 */

/** What one debt was worth, and what of it is let go. */
export type OwnConcession = {
  readonly debtId: string;
  readonly owed: number;
  readonly principal: number;
  readonly given: { readonly principal: number; readonly fine: number; readonly interest: number };
};

export type OwnOffer = {
  /** Zero to pay at once. */
  readonly parcels: number;
  readonly debts: readonly OwnConcession[];
  readonly owed: number;
  readonly given: number;
  readonly total: number;
  readonly interest: number;
  readonly monthlyBps: number;
  readonly payoffBps: number;
  /** `bearing`: what late fine and interest are taken on. */
  readonly parts: readonly (OwnPart & { readonly bearing: number })[];
};

/** Who is asked about, as the history had it. */
export type OwnQuestion = {
  readonly known: readonly HistoryEntry[];
  readonly credorId: string;
  readonly uf: string;
  readonly forDate: string;
};

type Document = InForceOffers['document'];
type Discount = NonNullable<Document['bands'][number]['cash']>['discount'];
/** What is asked for: a plan of the policy, with another discount or a larger entry where the team says so. */
export type OwnPlan = {
  readonly parcels: number;
  readonly entryBps: number;
  readonly monthlyBps: number;
  readonly discount: Discount;
};

const WHOLE_BPS = 10_000;
/** Whoever is no financial institution asks no more of a consumer a month (Código Civil art. 406 and 591); all are consumers here. */
const CONSUMER_MONTHLY_BPS_MAX = 100;

/** What of a credor's is late on the day, and may be asked for, the oldest first. */
export function lateDebts({ known, credorId, uf, forDate }: OwnQuestion) {
  return owedIn(ownBooks(known, uf))
    .filter((debt) => debt.credorId === credorId && isYoung(debt, forDate))
    .filter(({ dueDate, state }) => forDate > openingOn(dueDate, state))
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
}

/** The plans that the policy has for whoever is asked about; none where no band fits. */
export function ownPlans(policy: Document, question: OwnQuestion): readonly OwnPlan[] {
  const { known, credorId, forDate } = question;
  const late = lateDebts(question);
  const [oldest] = late;
  if (!oldest) return [];
  assert(
    policy.bands.every(({ score }) => score === null),
    'a score is asked for, which is not read here',
  );
  const carteiraId = placeOf(known, credorId);
  const daysLate = daysFrom(oldest.dueDate, forDate);
  const amount = late.reduce((sum, debt) => sum + worthOf(onDay(debt, forDate)), 0);
  const band = policy.bands.find(
    (one) =>
      (one.carteiras?.some((id) => id === carteiraId) ?? true) &&
      isIn(one.daysLate, daysLate) &&
      isIn(one.amount, amount),
  );
  if (!band) return [];
  const most = policy.isFinancialInstitution ? Infinity : CONSUMER_MONTHLY_BPS_MAX;
  const atOnce = { parcels: 0, entryBps: 0, monthlyBps: 0 };
  return [
    ...(band.cash ? [{ ...atOnce, discount: band.cash.discount }] : []),
    ...band.parcels.flatMap(({ from, until, entryBps, monthlyInterestBps, discount }) =>
      Array.from({ length: until - from + 1 }, (_, more) => ({
        parcels: from + more,
        entryBps,
        monthlyBps: Math.min(monthlyInterestBps, most),
        discount,
      })),
    ),
  ];
}

const isIn = (range: { from: number; until: number | null } | null, value: number): boolean =>
  range === null || (value >= range.from && value <= (range.until ?? value));

const worthOf = (due: { principal: number; fine: number; interest: number }): number =>
  due.principal + due.fine + due.interest;

function placeOf(known: readonly HistoryEntry[], credorId: string): string | undefined {
  const places = known.map(({ fact }) => fact).filter(isPlacing);
  return places.findLast((fact) => fact.credorId === credorId)?.carteiraId;
}

/** What a plan comes to, or null where it is none: it brings less than the floor or nothing, or a part is too small. */
export function ownOffer(policy: Document, plan: OwnPlan, question: OwnQuestion): OwnOffer | null {
  const { forDate, known } = question;
  const debts = lateDebts(question).map((debt) =>
    conceded(debt.debtId, onDay(debt, forDate), plan),
  );
  const owed = sumOf(debts.map((one) => one.owed));
  const capital = sumOf(debts.map(({ principal, given }) => principal - given.principal));
  const given = sumOf(debts.map((one) => worthOf(one.given)));
  const total = owed - given;
  const principal = sumOf(debts.map((one) => one.principal));
  const floor = halfUp(principal * policy.floorPrincipalBps, WHOLE_BPS);
  if (total < floor || total === 0) return null;
  const calendar = { forDate, firstDueDays: policy.firstDueDays, state: homeIn(known) };
  const parts = ownParts(total, plan, calendar).map((part) => ({
    ...part,
    bearing: halfUp((part.amount - part.interest) * capital, total),
  }));
  const least = Math.min(...parts.map(({ amount }) => amount));
  if (least === 0 || (plan.parcels > 0 && least < policy.parcelMin)) return null;
  const spare = Math.max(0, total - floor - parts.length);
  return {
    parcels: plan.parcels,
    debts,
    owed,
    given,
    total,
    interest: sumOf(parts.map((part) => part.interest)),
    monthlyBps: plan.monthlyBps,
    payoffBps: Math.min(policy.payoffDiscountBps, Math.floor((spare * WHOLE_BPS) / total)),
    parts,
  };
}

/** Each part's share by itself, rounded once, half up. */
function conceded(
  debtId: string,
  due: { principal: number; fine: number; interest: number },
  { discount }: OwnPlan,
): OwnConcession {
  const { principal, fine, interest } = due;
  return {
    debtId,
    principal,
    owed: worthOf(due),
    given: {
      principal: halfUp(principal * discount.principalBps, WHOLE_BPS),
      fine: halfUp(fine * discount.fineBps, WHOLE_BPS),
      interest: halfUp(interest * discount.interestBps, WHOLE_BPS),
    },
  };
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);
