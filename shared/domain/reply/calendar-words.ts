import { addBusinessDays } from '#shared/domain/values/business-days.ts';
import {
  addDays,
  addMonths,
  existingDate,
  type LocalDate,
  localDate,
  weekdayOf,
} from '#shared/domain/values/local-date.ts';

/** The next such weekday after today. @param weekday 1 Monday to 7 Sunday */
export const nextWeekday = (today: LocalDate, weekday: number): LocalDate =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** Such a day of the week that begins on the coming Monday. */
export const weekdayOfNextWeek = (today: LocalDate, weekday: number): LocalDate =>
  addDays(nextWeekday(today, 1), weekday - 1);

/** Such a day of this month, or of the next when it is over; a month that lacks it makes it impossible. */
export function dayOfMonth(today: LocalDate, day: number): LocalDate | 'impossible' {
  const inMonth = (month: LocalDate) =>
    existingDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
  const isOver = day < Number(today.slice(8));
  return inMonth(isOver ? addMonths(firstOfMonth(today), 1) : today) ?? 'impossible';
}

export const firstOfMonth = (date: LocalDate): LocalDate => localDate(`${date.slice(0, 8)}01`);

/** A day and month without a year: of this year, or of the next when it was more than half a year ago. */
export function dayAndMonth(
  today: LocalDate,
  day: number,
  month: number,
): LocalDate | 'impossible' {
  const year = Number(today.slice(0, 4));
  const date = existingDate(year, month, day);
  if (date !== null && date < addDays(today, -183)) {
    return existingDate(year + 1, month, day) ?? 'impossible';
  }
  return date ?? 'impossible';
}

/** The nth business day of this month, or of the next when it is over. */
export function businessDayOfMonth(today: LocalDate, nth: number): LocalDate {
  const inMonth = (first: LocalDate) => addBusinessDays(first, nth - 1);
  const now = inMonth(firstOfMonth(today));
  return now >= today ? now : inMonth(addMonths(firstOfMonth(today), 1));
}
