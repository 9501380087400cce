import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { withRestatedPayments } from '#shared/domain/payment/correct-debts.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { caseOf, openDebtsOf } from './case-figures.ts';

/**
 * What the end of a dispute makes true. Rejected, the régua goes on, unless the debtor has paid meanwhile. Upheld, what
 * was contested (one debt, or all of the case when none was named) was not owed: it is corrected to nothing, money that
 * was paid for it goes to the other debts or waits as overpaid, and the case is settled when nothing is left. Nothing
 * when the case is not disputed.
 */
export function closeDispute(
  record: RegisteredRecord,
  credorId: CredorId,
  outcome: FactOf<'dispute-closed'>['outcome'],
  at: Instant,
): readonly Fact[] {
  const known = caseOf(record, credorId);
  if (known?.status !== 'disputed') return [];
  const context = { debtorId: record.debtor.debtorId, at };
  const withdrawn = outcome === 'upheld' ? contested(record, credorId, known.debtId) : [];
  const facts: readonly Fact[] = [
    { type: 'dispute-closed', credorId, outcome },
    ...withRestatedPayments(record, withdrawn.map(correctedToNothing), context),
  ];
  const after = preview(record, facts, context);
  const isSettled = openDebtsOf(after, credorId).length === 0;
  return isSettled ? [...facts, { type: 'case-settled', credorId }] : facts;
}

function contested(
  record: RegisteredRecord,
  credorId: CredorId,
  debtId: DebtId | null,
): readonly OpenDebt[] {
  return openDebtsOf(record, credorId).filter((debt) => debtId === null || debt.debtId === debtId);
}

function correctedToNothing(debt: OpenDebt): Fact {
  const { credorId, debtId, description, dueDate, terms } = debt;
  const principal = centavos(0);
  return { type: 'debt-corrected', credorId, debtId, description, principal, dueDate, terms };
}
