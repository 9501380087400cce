import { type Debt, principalOwed } from './debt.ts';
import { contractDueDate } from './due-again.ts';

/**
 * Whether a correction makes less of a debt that rests in an agreement: a lower amount, a later due date, or lower late charges.
 * The instalments would go on asking for what is no longer owed, and whoever is made to pay that may ask for double of it back
 * (CDC art. 42, sole paragraph). The agreement is cancelled or renegotiated first.
 */
export function isLoweredInAgreement(
  debt: Debt,
  changed: Pick<Debt, 'principal' | 'dueDate' | 'terms'>,
): boolean {
  if (debt.status !== 'agreed') return false;
  return (
    principalOwed(changed) < principalOwed(debt) ||
    changed.dueDate > contractDueDate(debt) ||
    changed.terms.fineBps < debt.terms.fineBps ||
    changed.terms.monthlyInterestBps < debt.terms.monthlyInterestBps
  );
}
