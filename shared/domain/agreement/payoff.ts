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
import { presentValue } from './price.ts';

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
 * Paying ahead takes off the interest that has not accrued by that day (CDC art. 52 §2º: a proportional reduction): each
 * instalment costs what it is worth that day at the agreement's own rate, the later it is due the less, whether it is paid alone
 * or with all others. The policy's own discount on what is not due yet comes after that. Late instalments cost all of it.
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
    dropped: wasPaidAhead(record, debt) ? ZERO_CENTAVOS : droppedOf(debt, agreement, on),
  }));
  const dropped = sumCentavos(payoff.map((part) => part.dropped));
  const full = sumCentavos(due.map(({ total }) => total));
  return { on, due, payoff, dropped, total: subtractCentavos(full, dropped) };
}

/** What the creditor gave back of an instalment that was paid ahead is owed as it was paid: nothing is dropped of it twice. */
const wasPaidAhead = ({ payments }: RegisteredRecord, { debtId }: OpenDebt): boolean =>
  payments.some(({ waived = [] }) =>
    waived.some((waiver) => waiver.debtId === debtId && waiver.reason === 'payoff'),
  );

function droppedOf(debt: OpenDebt, agreement: ActiveAgreement, on: LocalDate): Centavos {
  const part = agreement.instalments.find(({ debtId }) => debtId === debt.debtId);
  if (!part || part.dueDate <= on) return ZERO_CENTAVOS;
  const { principalOpen: open } = debt.ledger;
  // Of one that is paid in part already, the rest has its share of both.
  const worth = multiplyAndDivide(worthOf(part, agreement, on), open, part.amount);
  const dropped = addCentavos(
    subtractCentavos(open, worth),
    percentOf(worth, agreement.payoffDiscountBps),
  );
  // What costs nothing cannot be paid, and would be owed whole on its day after all.
  return centavos(Math.min(dropped, Math.max(0, open - 1)));
}

/** What an instalment is worth on a day before it is due. No interest is in an entry, nor in what is paid at once. */
function worthOf(
  part: Instalment,
  { instalments, monthlyInterestBps }: ActiveAgreement,
  on: LocalDate,
): Centavos {
  const running = instalments.find(({ number, dueDate }) => number > 0 && dueDate > on);
  if (part.number === 0 || running === undefined) return part.amount;
  const { from, dueDate, number } = running;
  const days = daysBetween(from, dueDate);
  const passed = Math.min(days, Math.max(0, daysBetween(from, on)));
  const months = part.number - number + 1;
  return presentValue(part.amount, monthlyInterestBps, months, { days, passed });
}
