import type { Debt } from '#shared/domain/debt/debt.ts';
import { inTimeUntil } from '#shared/domain/debt/in-time-until.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isPrescribed, type PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import { lastPaidAt } from './last-paid.ts';

/** How late a debt was paid off: zero in time, by the day of the last payment, whenever that was told or written down. */
export type Delay = { readonly paidOn: LocalDate; readonly days: number };

/**
 * How late this person paid a debt off, which is all that a score may know of it. What rested in an agreement has no payment of its
 * own: its instalments tell.
 *
 * @returns null where it tells nothing of them: it is not settled, nobody paid it, they contested it then, or it had prescribed
 * before it was paid (CDC art. 43 §5)
 */
export function delayOf(
  record: Pick<DebtorRecord, 'payments'>,
  debt: Debt,
  { zone, policy }: { readonly zone: Zone; readonly policy: PrescriptionPolicy },
): Delay | null {
  if (debt.status !== 'settled' || debt.contested) return null;
  const paidAt = lastPaidAt(record, [debt.debtId]);
  if (paidAt === null) return null;
  const paidOn = localDateOf(paidAt, zone);
  if (isPrescribed(debt, policy, paidOn)) return null;
  return { paidOn, days: paidOn > inTimeUntil(debt) ? daysBetween(debt.dueDate, paidOn) : 0 };
}
