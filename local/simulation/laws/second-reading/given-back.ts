import type { DueBefore } from './agreements.ts';
import { openIn, type OwnDebt, type OwnLedger } from './arithmetic.ts';

/** What the house gives whoever is to pay again what the creditor gave back. */
export const DAYS_TO_PAY_AGAIN = 10;

/** When something of which the creditor gave money back fell due before that. */
export type GivenBack = {
  readonly before?: readonly DueBefore[] | undefined;
};

/** A debt as it was at a moment: due when it was due then, and bearing nothing of what had been paid and went back only later. */
export function asDueThen<D extends OwnDebt & GivenBack>(debt: D, moment: string): D {
  const before = debt.before?.find(({ until }) => moment <= until);
  if (!before) return debt;
  const late = Math.max(0, debt.ledger.principal - (debt.givenBack ?? 0));
  return { ...debt, dueDate: before.dueDate, bearing: Math.min(debt.bearing ?? late, late) };
}

/**
 * What went back of what falls due again because of that and nobody has repaid, after one more payment: what that one had paid and
 * gave back comes on top, and what it pays after the day on which something went back repays that once all else of the debt is paid.
 */
export const backAfter = (
  debts: readonly (OwnDebt & GivenBack)[],
  paidAt: string,
  kept: ReadonlyMap<string, OwnLedger>,
  received: ReadonlyMap<string, OwnLedger>,
): readonly (readonly [string, number])[] =>
  debts.flatMap(({ debtId, ledger, before, givenBack = 0 }) => {
    if (!before) return [];
    const left = (by: ReadonlyMap<string, OwnLedger>) => (by.get(debtId) ?? ledger).principal;
    const isLater = before.some(({ until }) => until < paidAt);
    const still = isLater ? Math.min(givenBack, left(kept)) : givenBack;
    return [[debtId, still + Math.max(0, left(kept) - left(received))] as const];
  });

/** Of which nothing is open but what went back falls due with that. */
export function asItFallsDue<D extends OwnDebt>(debt: D): D {
  const { dueDate, spared = dueDate, givenBack = 0, ledger } = debt;
  return spared > dueDate && openIn(ledger) <= givenBack ? { ...debt, dueDate: spared } : debt;
}
