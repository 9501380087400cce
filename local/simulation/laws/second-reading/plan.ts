import { dayAfter, openingOn } from '#local/simulation/laws/calendar/bank-days.ts';
import { halfUp } from './arithmetic.ts';

/** How a sum is paid: at once for no parcels, else in so many, after an entry of this share. */
export type OwnWay = {
  readonly parcels: number;
  readonly entryBps: number;
  readonly monthlyBps: number;
};

export type OwnPart = {
  readonly number: number;
  readonly from: string;
  readonly dueDate: string;
  readonly amount: number;
  readonly interest: number;
};

const WHOLE_BPS = 10_000;

/** The parts of a sum, the entry first, by a table of its own: all alike without a rate, else by Price. */
export function ownParts(
  total: number,
  { parcels, entryBps, monthlyBps }: OwnWay,
  { forDate, firstDueDays, state }: OwnCalendar,
): readonly OwnPart[] {
  const first = openingOn(dayAfter(forDate, firstDueDays), state);
  const begin = { from: forDate, dueDate: first, interest: 0 };
  if (parcels === 0) return [{ ...begin, number: 1, amount: total }];
  const entry = halfUp(total * entryBps, WHOLE_BPS);
  const base = entryBps > 0 ? first : forDate;
  const shares = monthlyBps > 0 ? byPrice : alike;
  const rest = shares(total - entry, parcels, monthlyBps).map((share, index) => {
    const [from, dueDate] = [index, index + 1].map((months) =>
      months === 0 ? base : latest(first, openingOn(monthsAfter(base, months), state)),
    );
    return { ...share, number: index + 1, from: from ?? base, dueDate: dueDate ?? base };
  });
  return entryBps > 0 ? [{ ...begin, number: 0, amount: entry }, ...rest] : rest;
}

export type OwnCalendar = {
  readonly forDate: string;
  readonly firstDueDays: number;
  /** Where the debtor lives, whose own days keep banks closed. */
  readonly state: string;
};

type Share = { readonly amount: number; readonly interest: number };

/** What is left over by dividing is in the first. */
function alike(financed: number, parcels: number): readonly Share[] {
  const amount = Math.floor(financed / parcels);
  return Array.from({ length: parcels }, (_, index) => ({
    amount: index === 0 ? financed - amount * (parcels - 1) : amount,
    interest: 0,
  }));
}

/** By the rate as a fraction, and not in whole numbers: no sum of the simulated world is so large that it matters. */
function byPrice(financed: number, parcels: number, monthlyBps: number): readonly Share[] {
  const rate = monthlyBps / WHOLE_BPS;
  const payment = nearest((financed * rate) / (1 - (1 + rate) ** -parcels));
  const shares: Share[] = [];
  let left = financed;
  for (let number = 1; number <= parcels; number += 1) {
    const interest = halfUp(left * monthlyBps, WHOLE_BPS);
    const amount = number === parcels ? left + interest : Math.min(payment, left + interest);
    shares.push({ amount, interest });
    left += interest - amount;
  }
  return shares;
}

/** What a later sum is worth in the running month, of which some days have passed, at a rate of a month. */
export function worthNow(
  amount: number,
  monthlyBps: number,
  months: number,
  { days, passed }: { readonly days: number; readonly passed: number },
): number {
  const rate = monthlyBps / WHOLE_BPS;
  return nearest((amount * (1 + (rate * passed) / days)) / (1 + rate) ** months);
}

const nearest = (amount: number): number => Math.floor(amount + 0.5);

const latest = (a: string, b: string): string => (a > b ? a : b);

/** The same day so many months later, or the last one of a month that lacks it. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
  return new Date(moved).toISOString().slice(0, 10);
}
