import type { AmountDue, CaseDue } from '#shared/domain/debt/amount-due.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';

export type PayNow = {
  readonly kind: 'overdue' | 'due-today' | 'upcoming';
  readonly debts: readonly AmountDue[];
  readonly total: Centavos;
};

/**
 * What a debtor is asked to pay first: whatever is due by today, or else the earliest debt to come. Nobody is
 * pressed to pay ahead; all of it together stays possible.
 *
 * @param due of somebody who owes something
 */
export function payNowOf(due: CaseDue): PayNow {
  const dueByToday = due.debts.filter(({ debt }) => debt.dueDate <= due.on);
  const earliest = due.debts[0]?.debt.dueDate;
  const debts =
    dueByToday.length > 0 ? dueByToday : due.debts.filter(({ debt }) => debt.dueDate === earliest);
  const isLate = debts.some(({ daysLate }) => daysLate > 0);
  const kind = isLate ? 'overdue' : dueByToday.length > 0 ? 'due-today' : 'upcoming';
  return { kind, debts, total: sumCentavos(debts.map(({ total }) => total)) };
}
