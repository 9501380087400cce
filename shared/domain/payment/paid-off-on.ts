import type { Debt } from '#shared/domain/debt/debt.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { Payment } from './payment.ts';

/**
 * The day in the debtor's zone on which somebody paid the last of a debt, whenever that was told; null while it is owed, and where
 * nobody paid anything of it: it was let go, or never owed.
 */
export function paidOffOn(
  { debtId, status }: Pick<Debt, 'debtId' | 'status'>,
  payments: readonly Payment[],
  zone: Zone,
): LocalDate | null {
  if (status !== 'settled') return null;
  const last = payments
    .filter(({ allocations }) => allocations.some((share) => share.debtId === debtId))
    .map(({ paidAt }) => paidAt)
    .toSorted()
    .at(-1);
  return last === undefined ? null : localDateOf(last, zone);
}
