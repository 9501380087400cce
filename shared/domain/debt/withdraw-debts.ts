import { backMeanwhile, lastBackAt, toldMeanwhile } from '#shared/domain/agreement/rests-due.ts';
import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { takeUpAgain } from '#shared/domain/case/take-up-again.ts';
import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Debt } from './debt.ts';
import type { WithdrawalReason } from './withdrawal.ts';

/** Why a debt can not be taken back, or come back, as it stands. */
export type WithdrawalObstacle = 'in-agreement' | 'instalment' | 'settled' | 'unknown';

/**
 * What forbids taking a debt back; null when nothing does. What rests in an agreement was promised to the debtor: the
 * agreement ends first, or the debt stays.
 */
export function withdrawalObstacle(debt: Debt | undefined): WithdrawalObstacle | null {
  if (debt === undefined) return 'unknown';
  if (debt.instalment) return 'instalment';
  if (debt.status === 'agreed') return 'in-agreement';
  return debt.status === 'settled' ? 'settled' : null;
}

/**
 * What taking debts of one credor back makes true: each is collected no more, what could still be paid of them is taken
 * back at the gateways, and the case is settled when nothing is left. Debts that cannot be taken back, or were, are left.
 */
export function withdrawDebts(
  record: RegisteredRecord,
  credorId: CredorId,
  debtIds: readonly DebtId[],
  because: WithdrawalReason,
  at: Instant,
): readonly Fact[] {
  const withdrawn: readonly Fact[] = record.debts
    .filter((debt) => debt.credorId === credorId && debtIds.includes(debt.debtId))
    .filter((debt) => debt.status !== 'withdrawn' && withdrawalObstacle(debt) === null)
    .map(({ debtId }) => ({ type: 'debt-withdrawn', credorId, debtId, because }));
  if (withdrawn.length === 0) return [];
  const after = preview(record, withdrawn, { debtorId: record.debtor.debtorId, at });
  const status = caseOf(after, credorId)?.status;
  const isGoing = status === 'active' || status === 'disputed';
  const isOver = isGoing && openDebtsOf(after, credorId).length === 0;
  return [
    ...withdrawn,
    ...cancelNotOwed(after, credorId, at),
    ...(isOver ? [{ type: 'case-settled' as const, credorId }] : []),
  ];
}

/**
 * What undoing that makes true: the debts are collected again with what was open of them, or contested as they were. What the creditor
 * gave back of them meanwhile falls due some days from now.
 */
export function returnDebts(
  record: RegisteredRecord,
  credorId: CredorId,
  debtIds: readonly DebtId[],
  at: Instant,
): readonly Fact[] {
  const { debtorId } = record.debtor;
  const gone = record.debts.filter(
    (debt) =>
      debt.credorId === credorId &&
      debtIds.includes(debt.debtId) &&
      debt.status === 'withdrawn' &&
      debt.because !== undefined,
  );
  if (gone.length === 0) return [];
  const returned = gone.map(({ debtId }) => ({ type: 'debt-returned' as const, credorId, debtId }));
  const asBefore = preview(record, returned, { debtorId, at });
  const waiting = new Set(gone.filter(wentBackSince).map(({ debtId }) => debtId));
  const meanwhile = backMeanwhile(asBefore, waiting, undefined, at);
  const facts = returned.map((fact) => {
    const dueAgain = meanwhile?.dueAgain.filter(({ debtId }) => debtId === fact.debtId) ?? [];
    return dueAgain.length > 0 ? { ...fact, dueAgain } : fact;
  });
  const after = preview(record, facts, { debtorId, at });
  const isOwed = openDebtsOf(after, credorId).length > 0;
  return [
    ...facts,
    ...(isOwed ? takeUpAgain(caseOf(record, credorId)) : []),
    ...(meanwhile ? toldMeanwhile(after, credorId, meanwhile, { takenBack: true }, at) : []),
  ];
}

/** Whether the creditor gave something back of it after taking it back. */
const wentBackSince = (debt: Debt): boolean =>
  debt.status === 'withdrawn' && (lastBackAt(debt) ?? '') > debt.withdrawnAt;
