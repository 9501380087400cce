import {
  addBusinessDays,
  isNationalHoliday,
  nextBusinessDay,
} from '#shared/domain/values/business-days.ts';
import {
  addDays,
  type LocalDate,
  localDate,
  weekdayOf,
  yearOf,
} from '#shared/domain/values/local-date.ts';

/**
 * The first day on which a debt may be listed: so many whole days after the notice was delivered, whose own day does not
 * count (Código Civil art. 132), and then the first on which banks open, so that whoever pays on the last day is seen.
 */
export const fileFromOf = (deliveredOn: LocalDate, waitDays: number): LocalDate =>
  nextBusinessDay(addDays(deliveredOn, waitDays + 1));

/** The last day on which whoever was given notice pays in time: the one before it may be listed. */
export const payByOf = (fileFrom: LocalDate): LocalDate => addDays(fileFrom, -1);

/**
 * The last day for taking a listing back: the n-th business day after the money was there, whose own day does not count
 * (STJ Tema 735). Days that only banks keep do count, which is the strict reading.
 *
 * @param since the day on which the reason arose
 */
export function withdrawByOf(since: LocalDate, businessDays: number): LocalDate {
  let reached = since;
  for (let left = businessDays; left > 0; left -= 1) reached = nextWorkday(addDays(reached, 1));
  return reached;
}

/** The business day before, on which the team is warned. */
export function dayBeforeDeadline(deadline: LocalDate): LocalDate {
  let day = addDays(deadline, -1);
  while (!isWorkday(day)) day = addDays(day, -1);
  return day;
}

/** The last day on which a debt may stay listed; of 29 February a day early, in the debtor's favour. */
export function delistOnOf(dueDate: LocalDate, years: number): LocalDate {
  const year = yearOf(dueDate) + years;
  const monthDay = dueDate.slice(5);
  return localDate(`${year}-${monthDay === '02-29' ? '02-28' : monthDay}`);
}

/** The day on which a title that was presented is protested (Lei 9.492/1997 art. 12). */
export const protestedOn = (presentedOn: LocalDate, businessDays: number): LocalDate =>
  addBusinessDays(nextBusinessDay(addDays(presentedOn, 1)), businessDays - 1);

const isWorkday = (date: LocalDate): boolean => weekdayOf(date) <= 5 && !isNationalHoliday(date);

function nextWorkday(date: LocalDate): LocalDate {
  return isWorkday(date) ? date : nextWorkday(addDays(date, 1));
}
