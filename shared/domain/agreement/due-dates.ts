import { closedDaysIn } from '#shared/domain/gate/closed-days.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, addMonths, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';

/** When the entry and each parcel of a plan are due, all on days on which banks open where the debtor lives. */
export type DueDates = { readonly entry: LocalDate; readonly parcels: readonly LocalDate[] };

/**
 * The entry, or a single payment, is due so many days after the offer's day; parcels follow month by month, after the
 * entry or, where there is none, after the offer's day, but none before an entry would be due: until then the offer may be
 * accepted. A day that a month lacks is its last one.
 */
export function dueDatesOf(
  forDate: LocalDate,
  plan: { readonly firstDueDays: number; readonly hasEntry: boolean; readonly parcels: number },
  uf: Uf | null,
): DueDates {
  const closed = closedDaysIn(uf);
  const entry = nextBusinessDay(addDays(forDate, plan.firstDueDays), closed);
  const base = plan.hasEntry ? entry : forDate;
  const parcels = Array.from({ length: plan.parcels }, (_, index) => {
    const day = nextBusinessDay(addMonths(base, index + 1), closed);
    return day < entry ? entry : day;
  });
  return { entry, parcels };
}
