import type { DueBefore } from './own-agreements.ts';
import type { OwnDebt, OwnLedger } from './own-arithmetic.ts';

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
 * gave back comes on top, and what it pays after the day on which something went back repays that.
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
    const repaid = isLater ? Math.min(givenBack, ledger.principal - left(kept)) : 0;
    return [[debtId, givenBack - repaid + Math.max(0, left(kept) - left(received))] as const];
  });
