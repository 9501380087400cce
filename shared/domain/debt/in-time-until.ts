import { closedDaysIn } from '#shared/domain/gate/closed-days.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ContractTerms, Debt } from './debt.ts';

/**
 * The last day on which a debt may be paid without being late: its due date or, where that is a holiday of the country, of its banks
 * or of the state where it is payable, the next day on which banks open (Código Civil art. 132 §1º; Lei 7.089/1983; Lei 9.093/1995
 * art. 1º II).
 */
export const inTimeUntil = ({ dueDate, terms }: Pick<Debt, 'dueDate' | 'terms'>): LocalDate =>
  openDayFor(dueDate, terms);

/** A day of a contract, or the next on which banks open where it is payable. */
export const openDayFor = (
  day: LocalDate,
  { payableIn }: Pick<ContractTerms, 'payableIn'>,
): LocalDate => nextBusinessDay(day, closedDaysIn(payableIn));
