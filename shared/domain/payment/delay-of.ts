import { contestedDaysOf, isWithin } from '#shared/domain/case/contested-days.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import { lastPaidAt } from './last-paid.ts';

type Known = Pick<DebtorRecord, 'cases' | 'agreements' | 'payments'>;

/** How late a debt was paid off: zero in time, by the day of the last payment, whenever that was told or written down. */
export type Delay = { readonly paidOn: LocalDate; readonly days: number };

/**
 * How late this person paid a debt off, which is all that a score may know of it. What rested in an agreement has no payment of its
 * own: its instalments tell.
 *
 * @returns null where it tells nothing of them: it is not settled, nobody paid it, it was late when it was paid or settled while they
 * contested it, or it had prescribed before it was paid (CDC art. 43 §5)
 */
export function delayOf(
  record: Known,
  debt: Debt,
  { zone, policy }: { readonly zone: Zone; readonly policy: PrescriptionPolicy },
): Delay | null {
  const paidAt = lastPaidAt(record, [debt.debtId]);
  if (debt.status !== 'settled' || paidAt === null) return null;
  const [paidOn, settledOn] = [localDateOf(paidAt, zone), localDateOf(debt.settledAt, zone)];
  if (paidOn <= inTimeUntil(debt)) return { paidOn, days: 0 };
  const isContested = contestedDaysOf(record, debt, zone).some(
    (days) => isWithin(paidOn, days) || isWithin(settledOn, days),
  );
  if (isContested || isPrescribed(debt, policy, paidOn)) return null;
  return { paidOn, days: daysLateBy(record, debt, paidOn, zone) };
}

/**
 * How many days late a debt is on a day, without those on which it was contested: using a right is no lateness. Nobody is late before
 * the first business day from the due date has passed (`inTimeUntil`).
 */
export function daysLateBy(record: Known, debt: Debt, on: LocalDate, zone: Zone): number {
  if (on <= inTimeUntil(debt)) return 0;
  let days = 0;
  let since = debt.dueDate;
  for (const { from, until } of contestedDaysOf(record, debt, zone)) {
    days += Math.max(0, daysBetween(since, from > on ? on : addDays(from, -1)));
    if (until === null || until >= on) return days;
    if (until > since) since = until;
  }
  return days + daysBetween(since, on);
}
