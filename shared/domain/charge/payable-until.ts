import type { AmountDue } from '#shared/domain/debt/amount-due.ts';
import { inTimeUntil, openDayFor } from '#shared/domain/debt/in-time-until.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { ChargeKind } from './charge-kind.ts';

/**
 * The last day on which a charge's amount stands. What is late costs more tomorrow, so a Pix of it stands for today;
 * what is not yet late costs the same until the first due date among it, or the end of a discount in it, or the business day
 * after that (Código Civil art. 132 §1º). A boleto stands at least until the next business day: a bank wants one to
 * register it.
 *
 * @param covered empty where the amount changes with every day for another reason
 * @param on the day for which the amount was computed
 * @param bankDays how long a boleto stands at least, so that the bank has registered it by then
 */
export function payableUntil(
  kind: ChargeKind,
  covered: readonly AmountDue[],
  on: LocalDate,
  bankDays = 1,
): LocalDate {
  const isLate = covered.some(({ daysLate }) => daysLate > 0);
  const earliest = isLate ? undefined : earliestDueOf(covered);
  const stands = earliest === undefined ? on : latest(on, earliest);
  return kind === 'pix' ? stands : latest(stands, nextBusinessDay(addDays(on, bankDays)));
}

/** A discount that is in the amount ends before the debt falls due. */
const earliestDueOf = (covered: readonly AmountDue[]): LocalDate | undefined =>
  covered
    .map(({ debt, discount }) => {
      const until = discount > 0 ? debt.terms.discount?.until : undefined;
      return until === undefined ? inTimeUntil(debt) : openDayFor(until, debt.terms);
    })
    .toSorted()[0];

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
