import type { DebtLedger } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import type { Payment, Restatement } from './payment.ts';
import { replay, restatements } from './replay.ts';

/** How payments are split from now on, and what each touched debt then owes. */
export type Restated = {
  readonly ledgers: { readonly debtId: DebtId; readonly ledger: DebtLedger }[];
  readonly restated: Restatement[];
};

/** What else changes when a known payment turns out to be another: less of it is left, or more again. */
export function restateWith(
  record: RegisteredRecord,
  changed: Payment,
  rules: MoneyRules,
): Restated {
  const known = record.payments.filter(({ credorId }) => credorId === changed.credorId);
  const { splits, ledgers } = replay(
    record,
    changed.credorId,
    known.map((payment) => (payment.paymentId === changed.paymentId ? changed : payment)),
    rules,
  );
  return { ledgers, restated: restatements(known, splits) };
}
