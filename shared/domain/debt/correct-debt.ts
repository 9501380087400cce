import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { withRestatedPayments } from '#shared/domain/payment/correct-debts.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Debt } from './debt.ts';
import { contractDueDate } from './due-again.ts';
import type { MoneyRules } from './money-rules.ts';

/** What a correction may change; what is absent stays. */
export type DebtChange = Partial<Pick<Debt, 'principal' | 'dueDate' | 'description'>>;

/**
 * What correcting a debt by hand makes true, the same as if the creditor's file had brought it so: payments are split
 * anew where less was owed than was paid, and the case is settled or owed again. Nothing when nothing changes.
 */
export function correctDebt(
  record: RegisteredRecord,
  debt: Debt,
  change: DebtChange,
  at: Instant,
  rules: MoneyRules,
): readonly Fact[] {
  const { credorId, debtId, description, principal, terms } = debt;
  const dueDate = contractDueDate(debt);
  const after = { description, principal, dueDate, ...change };
  const isSame =
    after.description === description && after.principal === principal && after.dueDate === dueDate;
  if (isSame) return [];
  const context = { debtorId: record.debtor.debtorId, at };
  const corrected: Fact = { type: 'debt-corrected', credorId, debtId, ...after, terms };
  const facts = withRestatedPayments(record, [corrected], context, rules);
  const then = preview(record, facts, context);
  const status = caseOf(record, credorId)?.status;
  const isOwed = openDebtsOf(then, credorId).length > 0;
  return [
    ...facts,
    ...cancelNotOwed(then, credorId, at),
    ...(status === 'active' && !isOwed ? [{ type: 'case-settled' as const, credorId }] : []),
    ...(status === 'settled' && isOwed ? [{ type: 'case-reopened' as const, credorId }] : []),
  ];
}
