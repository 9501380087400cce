import { type Debt, standsAsOwed } from '#shared/domain/debt/debt.ts';
import { keptOf, type Payment } from '#shared/domain/payment/payment.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { CaseFacts } from './attributes.ts';

const YEAR_DAYS = 365;
/** What somebody earned three years ago says nothing of what they can bear today. */
const INCOME_DAYS_MAX = 3 * YEAR_DAYS;

/**
 * What is open beside what the person has shown or told that they can bear: the most that they paid at once, and what they declared
 * to earn in a month. Contracts are looked at whether they are open or paid, so that nobody seems newer or poorer for having paid.
 *
 * @param debts all to this credor
 * @param paid to this credor, of which something was kept
 */
export function capacityOf(
  debts: readonly Debt[],
  amountOpen: Centavos,
  paid: readonly Payment[],
  today: LocalDate,
): Pick<CaseFacts, 'contractDays' | 'timesGreatestPayment' | 'timesIncome'> {
  const [first] = debts
    .filter(standsAsOwed)
    .flatMap(({ terms }) => terms.contractedOn ?? [])
    .toSorted();
  const income = declaredIncomeOf(debts, today);
  const greatest = Math.max(0, ...paid.map(keptOf));
  return {
    contractDays: first === undefined ? null : Math.max(0, daysBetween(first, today)),
    timesGreatestPayment: greatest === 0 ? null : amountOpen / greatest,
    timesIncome: income === null ? null : amountOpen / income.amount,
  };
}

/**
 * What was declared in the newest contract that tells it, and the day of that contract; zero is no income to compare with, and what
 * has no day or is too old tells nothing of today. Of two incomes of one day the higher counts.
 *
 * @param debts all to this credor
 */
export function declaredIncomeOf(
  debts: readonly Debt[],
  today: LocalDate,
): { readonly amount: Centavos; readonly on: LocalDate } | null {
  const [newest] = debts
    .filter(standsAsOwed)
    .flatMap(({ terms: { contractedOn: on, declaredIncome: amount } }) =>
      on !== undefined && amount !== undefined && amount > 0 ? [{ amount, on }] : [],
    )
    .toSorted((a, b) => (a.on === b.on ? b.amount - a.amount : a.on < b.on ? 1 : -1));
  return newest !== undefined && daysBetween(newest.on, today) <= INCOME_DAYS_MAX ? newest : null;
}
