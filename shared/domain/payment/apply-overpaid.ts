import { isOpen } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import type { Payment } from './payment.ts';
import { restateWith } from './restate.ts';

export type OverpaidAnswer =
  | { readonly outcome: 'applied'; readonly fact: FactOf<'overpayment-applied'> }
  /** No such payment, nothing left over of it, or none of these debts takes any. */
  | { readonly outcome: 'nothing-to-apply' };

/**
 * What a payment had too much of goes to other debts that the debtor has with the same credor, because somebody of the
 * team says so. It pays them as on the day on which it was paid: the money was there since then. A debt that rests in an agreement takes
 * none: the agreement would go on asking for what it was made about.
 */
export function applyOverpaid(
  record: RegisteredRecord,
  ask: { readonly paymentId: PaymentId; readonly debtIds: readonly DebtId[] },
  rules: MoneyRules,
): OverpaidAnswer {
  const payment = record.payments.find(({ paymentId }) => paymentId === ask.paymentId);
  if (payment === undefined || payment.overpaid === 0) return { outcome: 'nothing-to-apply' };
  const { paymentId, credorId } = payment;
  const own = record.debts.filter(isOpen).filter((debt) => debt.credorId === credorId);
  const debtIds = ask.debtIds.filter((id) => own.some((debt) => debt.debtId === id));
  const changed = withDebts(payment, debtIds);
  const { ledgers, restated } = restateWith(record, changed, rules);
  if (ledgers.length === 0) return { outcome: 'nothing-to-apply' };
  const named = changed.debtIds ?? [];
  return {
    outcome: 'applied',
    fact: { type: 'overpayment-applied', paymentId, credorId, debtIds: named, ledgers, restated },
  };
}

/** What it paid already stays named, so that it is still the first to be paid. */
function withDebts(payment: Payment, debtIds: readonly DebtId[]): Payment {
  const before = payment.debtIds ?? payment.allocations.map(({ debtId }) => debtId);
  return { ...payment, debtIds: [...new Set([...before, ...debtIds])] };
}
