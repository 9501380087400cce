import type { Debt } from '#shared/domain/debt/debt.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import { paidOffOn } from '#shared/domain/payment/paid-off-on.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Zone } from '#shared/domain/values/zone.ts';

const YEAR_DAYS = 365;

/** How many debts were paid off after their time in the last 365 days; what was contested counts for nothing. */
export const settledLate = (
  debts: readonly Debt[],
  payments: readonly Payment[],
  today: LocalDate,
  zone: Zone,
): number =>
  debts.filter((debt) => {
    const paidOn = paidOffOn(debt, payments, zone);
    const isContested = debt.status === 'settled' && debt.contested === true;
    if (paidOn === null || isContested) return false;
    return paidOn > inTimeUntil(debt) && daysBetween(paidOn, today) <= YEAR_DAYS;
  }).length;
