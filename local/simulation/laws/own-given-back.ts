import type { DueBefore } from './own-agreements.ts';
import type { OwnDebt, OwnLedger } from './own-arithmetic.ts';

/** What the creditor gave back of an instalment, and when it fell due before that. */
export type GivenBack = {
  readonly before?: readonly DueBefore[] | undefined;
  /** So much of the principal. */
  readonly givenBack?: number | undefined;
};

/** A debt as it was on a day: due when it was due then, and bearing nothing of what had been paid and went back only later. */
export function asDueThen<D extends OwnDebt & GivenBack>(debt: D, day: string): D {
  const before = debt.before?.find(({ until }) => day <= until);
  if (!before) return debt;
  const late = Math.max(0, debt.ledger.principal - (debt.givenBack ?? 0));
  return { ...debt, dueDate: before.dueDate, bearing: Math.min(debt.bearing ?? late, late) };
}

/** What of the principal a payment had paid and the creditor gave back, of what falls due again because of it. */
export const backOf = (
  debts: readonly (OwnDebt & GivenBack)[],
  kept: ReadonlyMap<string, OwnLedger>,
  received: ReadonlyMap<string, OwnLedger>,
): readonly (readonly [string, number])[] =>
  debts.flatMap(({ debtId, ledger, before }) => {
    const left = (by: ReadonlyMap<string, OwnLedger>) => (by.get(debtId) ?? ledger).principal;
    const back = left(kept) - left(received);
    return before && back > 0 ? [[debtId, back] as const] : [];
  });
