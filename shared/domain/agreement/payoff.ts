import type { Charge } from '#shared/domain/charge/charge.ts';
import { type AmountDue, amountDue, isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  multiplyAndDivide,
  percentOf,
  subtractCentavos,
  sumCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import type { ActiveAgreement, Instalment } from './agreement.ts';
import { openInstalmentsOf } from './agreement-figures.ts';

/** What it takes to pay an agreement off on a day. */
export type PayoffQuote = {
  readonly on: LocalDate;
  /** What each unpaid instalment costs, oldest first, before anything is dropped. */
  readonly due: readonly AmountDue[];
  /** What each no longer costs. */
  readonly payoff: NonNullable<Charge['payoff']>;
  readonly dropped: Centavos;
  readonly total: Centavos;
};

/**
 * Paying ahead takes off the interest that has not accrued by that day, each month's by its days (CDC art. 52 §2º: a
 * proportional reduction), and then the policy's own discount on what is not due yet. Late instalments cost all of it.
 *
 * @param on the debtor's own day
 * @param only these instalments; all that are unpaid when absent
 */
export function payoffOf(
  record: RegisteredRecord,
  agreement: ActiveAgreement,
  on: LocalDate,
  rules: MoneyRules,
  only: readonly DebtId[] | null = null,
): PayoffQuote {
  const open = openInstalmentsOf(record, agreement).filter(
    ({ debtId }) => only === null || only.includes(debtId),
  );
  const due = open.map((debt) => amountDue(debt, on, isConsumer(record.debtor), rules));
  const payoff = open.map((debt) => ({
    debtId: debt.debtId,
    dropped: droppedOf(debt, agreement, on),
  }));
  const dropped = sumCentavos(payoff.map((part) => part.dropped));
  const full = sumCentavos(due.map(({ total }) => total));
  return { on, due, payoff, dropped, total: subtractCentavos(full, dropped) };
}

function droppedOf(debt: OpenDebt, agreement: ActiveAgreement, on: LocalDate): Centavos {
  const part = agreement.instalments.find(({ debtId }) => debtId === debt.debtId);
  if (!part || part.dueDate <= on) return ZERO_CENTAVOS;
  const unaccrued = subtractCentavos(part.interest, accruedOf(part, on));
  const left = subtractCentavos(part.amount, unaccrued);
  const dropped = addCentavos(unaccrued, percentOf(left, agreement.payoffDiscountBps));
  return centavos(Math.min(dropped, debt.ledger.principalOpen));
}

/** The interest of an instalment's own month, by the days of it that have passed. */
function accruedOf({ from, dueDate, interest }: Instalment, on: LocalDate): Centavos {
  const days = daysBetween(from, dueDate);
  const passed = Math.max(0, daysBetween(from, on));
  return days === 0 ? interest : multiplyAndDivide(interest, passed, days);
}
