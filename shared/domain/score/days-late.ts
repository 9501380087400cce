import type { Debt } from '#shared/domain/debt/debt.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { daysLateBy } from '#shared/domain/payment/delay-of.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Zone } from '#shared/domain/values/zone.ts';

/** As `daysLateBy`, and before the due date how many days are left, below zero. */
export function daysLateOn(
  record: Pick<DebtorRecord, 'cases' | 'agreements' | 'payments'>,
  debt: Debt,
  today: LocalDate,
  zone: Zone,
): number {
  return today <= inTimeUntil(debt)
    ? Math.min(0, daysBetween(debt.dueDate, today))
    : daysLateBy(record, debt, today, zone);
}
