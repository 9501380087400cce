import type { Debt } from '#shared/domain/debt/debt.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';

/** Nobody is late before the first business day from the due date has passed (`inTimeUntil`). */
export function daysLateOn(today: LocalDate, debt: Pick<Debt, 'dueDate' | 'terms'>): number {
  const days = daysBetween(debt.dueDate, today);
  return days > 0 && today <= inTimeUntil(debt) ? 0 : days;
}
