import * as z from 'zod';
import { DEBT_PARTS, type DebtPart } from '#shared/domain/debt/ledger.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';

/**
 * In which order a payment takes what is open, as the creditor chooses. `oldest-first`: the oldest debt whole, then the next
 * (Código Civil art. 355), each with interest before principal (art. 354). `charges-first`: the interest, fines and fees of all
 * debts before any principal. `principal-first`: the other way round, as a creditor may agree to (art. 354, at its end); what
 * interest is left stays owed. What an agreement says goes before all of them: its instalments, and only what they leave goes
 * to the debts (`split-payment.ts`).
 */
export const AllocationStrategy = z.enum(['oldest-first', 'charges-first', 'principal-first']);
export type AllocationStrategy = z.infer<typeof AllocationStrategy>;

/** One part of one debt. */
export type Slot = { readonly debtId: DebtId; readonly part: DebtPart };

const CAPITAL: readonly DebtPart[] = ['correction', 'principal'];
const CHARGES: readonly DebtPart[] = ['interest', 'fine', 'honorarios'];

/**
 * The parts of debts in the order in which a payment takes them.
 *
 * @param debtIds oldest due date first
 */
export function slotsOf(strategy: AllocationStrategy, debtIds: readonly DebtId[]): readonly Slot[] {
  const every = (parts: readonly DebtPart[]): readonly Slot[] =>
    debtIds.flatMap((debtId) => parts.map((part) => ({ debtId, part })));
  switch (strategy) {
    case 'oldest-first':
      return every(DEBT_PARTS);
    case 'charges-first':
      return [...every(CHARGES), ...every(CAPITAL)];
    case 'principal-first':
      return [...every(CAPITAL), ...every(CHARGES)];
  }
}
