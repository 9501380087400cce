import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';

/**
 * The debts after money came, where what was settled while the person contested it is marked: how late that was tells nothing
 * of them, since whoever contests may wait for the answer.
 *
 * @param before the record before the money
 */
export const settledInDispute = (before: DebtorRecord, debts: readonly Debt[]): readonly Debt[] =>
  debts.map((debt) =>
    debt.status === 'settled' && isContested(before, debt)
      ? { ...debt, contested: true as const }
      : debt,
  );

function isContested(before: DebtorRecord, { debtId, credorId }: Debt): boolean {
  const known = before.debts.find((debt) => debt.debtId === debtId);
  if (known?.status === 'settled') return known.contested === true;
  const inCase = caseOf(before, credorId);
  return inCase?.status === 'disputed' && (inCase.debtId === null || inCase.debtId === debtId);
}
