import * as z from 'zod';
import { DebtId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos, centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Debt } from './debt.ts';
import { changedDebt, type DebtFacts } from './with-ledger.ts';

/**
 * Debts and instalments that the creditor's own act opened again, and the day on which each falls due because of that. What was paid
 * of one before that act was paid for its day of before. `partly`: it was late for another part, which stays late, so only what
 * went back falls due then.
 */
export const DueAgain = z.array(
  z.object({ debtId: DebtId, dueDate: LocalDate, partly: z.literal(true).optional() }),
);
export type DueAgain = z.infer<typeof DueAgain>;

type Due = Pick<Debt, 'dueDate' | 'dueBefore'>;

/** The due date of the contract, whatever fell due again since: a debt prescribes by it, and a creditor's file names it. */
export const contractDueDate = ({ dueDate, dueBefore = [] }: Due): LocalDate =>
  dueBefore[0]?.dueDate ?? dueDate;

/** When it falls due once the contract names this day: what fell due again since is not due any earlier for that. */
export function withContractDay(debt: Due, day: LocalDate): Due {
  const { dueDate, dueBefore } = debt;
  if (!dueBefore) return { dueDate: day };
  const known = contractDueDate(debt);
  const moved = (due: LocalDate): LocalDate => (due === known || due < day ? day : due);
  return {
    dueDate: moved(dueDate),
    dueBefore: dueBefore.map((before) => ({ ...before, dueDate: moved(before.dueDate) })),
  };
}

/** The debts, each of these due on its new day. */
export const dueOn = (
  debts: readonly Debt[],
  dueAgain: DueAgain | undefined,
  at: Instant,
): readonly Debt[] =>
  debts.map((debt) => {
    const moved = dueAgain?.find(({ debtId }) => debtId === debt.debtId);
    return moved ? changedDebt(debt, movedTo(debt, moved, at), at) : debt;
  });

/** What of debts had been paid by money that corrections of others gave to those, in all. */
export const MovedAway = z.array(z.object({ debtId: DebtId, amount: Centavos }));
export type MovedAway = z.infer<typeof MovedAway>;

/** The debts with that. */
export const withMovedAway = (
  debts: readonly Debt[],
  movedAway: MovedAway | undefined,
  at: Instant,
): readonly Debt[] =>
  debts.map((debt) => {
    const moved = movedAway?.find(({ debtId }) => debtId === debt.debtId);
    return moved ? changedDebt(debt, { movedAway: moved.amount }, at) : debt;
  });

function movedTo(
  { dueDate: before, dueBefore = [] }: Debt,
  { dueDate, partly }: DueAgain[number],
  until: Instant,
): Partial<DebtFacts> {
  const known = { dueBefore: [...dueBefore, { dueDate: before, until }] };
  return partly ? { ...known, backUntil: dueDate } : { ...known, dueDate };
}

/**
 * The debt as it was at the moment of a payment, where the creditor has given back since what was paid of it: with the due date of
 * then, and without late charges on what had been paid.
 */
export function asDueAt(debt: Debt, paidAt: Instant): Debt {
  const before = debt.dueBefore?.find(({ until }) => paidAt <= until);
  if (!before) return debt;
  const { principalOpen, givenBack = ZERO_CENTAVOS } = debt.ledger;
  const late = centavos(Math.max(0, principalOpen - givenBack));
  const bearing = centavos(Math.min(debt.bearing ?? late, late));
  return { ...debt, dueDate: before.dueDate, ...(givenBack > 0 && { bearing }) };
}
