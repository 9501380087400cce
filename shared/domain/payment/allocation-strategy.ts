import * as z from 'zod';
import { DEBT_PARTS, type DebtPart } from '#shared/domain/debt/ledger.ts';
import { DebtId } from '#shared/domain/values/ids.ts';

/** What a creditor may choose for every payment. */
export const NamedStrategy = z.enum(['oldest-first', 'charges-first', 'principal-first']);
export type NamedStrategy = z.infer<typeof NamedStrategy>;

/**
 * In which order a payment takes what is open. `oldest-first`: the oldest debt whole, then the next (Código Civil art.
 * 355), each with interest before principal (art. 354). `charges-first`: the interest, fines and fees of all debts before
 * any principal. `principal-first`: the other way round, as a creditor may agree to (art. 354, at its end); what
 * interest is left stays owed. `order`: what an agreement says, part by part; what it does not name comes after it,
 * oldest first.
 */
export const AllocationStrategy = z.union([
  NamedStrategy,
  z.object({
    order: z
      .array(z.object({ debtId: DebtId, part: z.enum(DEBT_PARTS) }))
      .min(1)
      .max(500),
  }),
]);
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
    default:
      return [...strategy.order, ...every(DEBT_PARTS)];
  }
}
