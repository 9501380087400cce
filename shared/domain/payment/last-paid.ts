import type { Debt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** When money last came that one of these debts still has; null where nobody paid them, or all of it went back. */
export function lastPaidAt(
  { payments }: Pick<DebtorRecord, 'payments'>,
  debtIds: readonly DebtId[],
): Instant | null {
  const meant = new Set(debtIds);
  const paid = payments
    .filter(({ allocations }) => allocations.some(({ debtId }) => meant.has(debtId)))
    .map(({ paidAt }) => paidAt);
  return paid.toSorted().at(-1) ?? null;
}

/** The same of a debt and of every agreement that covers it: whoever pays an instalment pays towards what it stands for. */
export function lastPaidTowards(
  record: Pick<DebtorRecord, 'payments' | 'agreements'>,
  { debtId }: Pick<Debt, 'debtId'>,
): Instant | null {
  const instalments = record.agreements
    .filter(({ debts }) => debts.some((covered) => covered.debtId === debtId))
    .flatMap((agreement) => agreement.instalments.map((part) => part.debtId));
  return lastPaidAt(record, [debtId, ...instalments]);
}
