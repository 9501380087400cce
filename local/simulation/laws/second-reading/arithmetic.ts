import { daysFrom, openingOn } from '#local/simulation/laws/calendar/bank-days.ts';

/**
 * What late debts cost and how payments go to them, written once more from the law and the contract without the product's code:
 * a fine of at most 2 % once (CDC art. 52 §1º), simple interest by the day on the open principal, interest and fine before
 * principal (Código Civil art. 354), what is due first and of that the oldest debt (art. 355), each rounded once, half up. Centavos throughout.
 */

export type OwnLedger = {
  readonly principal: number;
  readonly fine: number;
  readonly isFined: boolean;
  readonly interest: number;
  /** The day up to which interest is counted; null while nothing is. */
  readonly through: string | null;
};

export type OwnDebt = {
  readonly debtId: string;
  readonly dueDate: string;
  readonly fineBps: number;
  readonly monthlyBps: number;
  /** Where its debtor lived when it became known, whose holidays move its due date. */
  readonly state?: string | undefined;
  /** The share that late charges are taken on, which is paid last; absent: all of it. */
  readonly bearing?: number | undefined;
  /** So much of the principal was paid, and the creditor gave it back since. */
  readonly givenBack?: number | undefined;
  /** The last day on which that bears nothing, though the rest is late. */
  readonly spared?: string | undefined;
  readonly ledger: OwnLedger;
};

const FINE_BPS_MAX = 200;

export const untouched = (principal: number): OwnLedger => ({
  principal,
  fine: 0,
  isFined: false,
  interest: 0,
  through: null,
});

export const openIn = ({ principal, fine, interest }: OwnLedger): number =>
  principal + fine + interest;

/** The debt as it stands on a day (yyyy-mm-dd), with what is due for being late. */
export function onDay(debt: OwnDebt, day: string): OwnLedger {
  const { spared, givenBack = 0, bearing = Infinity, ledger } = debt;
  if (spared === undefined || givenBack === 0) return grown(debt, day);
  const late = Math.min(bearing, Math.max(0, ledger.principal - givenBack));
  const then = grown({ ...debt, bearing: late }, day < spared ? day : spared);
  return day > spared ? grown({ ...debt, ledger: then }, day) : then;
}

function grown(
  { dueDate, fineBps, monthlyBps, state, bearing = Infinity, ledger }: OwnDebt,
  day: string,
): OwnLedger {
  if (day <= openingOn(dueDate, state)) return ledger;
  const { principal, fine, isFined, interest, through } = ledger;
  const from = through !== null && through > dueDate ? through : dueDate;
  const days = Math.max(0, daysFrom(from, day));
  const base = Math.min(principal, bearing);
  return {
    principal,
    fine: isFined ? fine : fine + halfUp(base * Math.min(fineBps, FINE_BPS_MAX), 10_000),
    isFined: true,
    interest: interest + halfUp(base * monthlyBps * days, 300_000),
    through: days > 0 ? day : through,
  };
}

/** What of the principal is not due on a day, though the rest is late: it was paid, and the creditor gave it back. */
export const notDueOn = (
  { dueDate, spared = dueDate, givenBack = 0, ledger }: OwnDebt,
  day: string,
): number => (spared > dueDate && day <= spared ? Math.min(givenBack, ledger.principal) : 0);

/** What the debts owe after a payment of a day, which pays what is due before all else. What is more than they owe changes nothing. */
export function afterPayment(
  debts: readonly OwnDebt[],
  amount: number,
  day: string,
): ReadonlyMap<string, OwnLedger> {
  const changed = new Map<string, OwnLedger>();
  let left = amount;
  const owing = debts
    .filter(({ ledger }) => openIn(ledger) > 0)
    .toSorted((a, b) => (`${a.dueDate} ${a.debtId}` < `${b.dueDate} ${b.debtId}` ? -1 : 1));
  for (const isDue of [true, false])
    for (const debt of owing) {
      if (left === 0) break;
      const due = changed.get(debt.debtId) ?? onDay(debt, day);
      const interest = Math.min(left, due.interest);
      const fine = Math.min(left - interest, due.fine);
      const open = Math.max(0, due.principal - (isDue ? notDueOn(debt, day) : 0));
      const principal = Math.min(left - interest - fine, open);
      left -= interest + fine + principal;
      changed.set(debt.debtId, {
        ...due,
        interest: due.interest - interest,
        fine: due.fine - fine,
        principal: due.principal - principal,
      });
    }
  return changed;
}

/** In whole numbers: no amount of the simulated world comes near what they hold. */
export const halfUp = (amount: number, divisor: number): number =>
  Math.floor((2 * amount + divisor) / (2 * divisor));
