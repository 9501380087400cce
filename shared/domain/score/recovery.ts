import * as z from 'zod';
import type { CaseFacts } from './attributes.ts';

type Owed = Pick<CaseFacts, 'amountOpen' | 'openDebts'>;

/** Centavos from which each band of amounts begins, after the first; those of the expert card. */
const AMOUNT_EDGES = [10_000, 50_000, 200_000, 1_000_000] as const;
const CELLS = 2 * (AMOUNT_EDGES.length + 1);

/**
 * Which share of what is open whoever pays within thirty days pays in them, 0 to 1: by how much is open, and of each amount for one
 * debt and for several.
 */
export const Recovery = z.array(z.number().min(0).max(1)).length(CELLS);
export type Recovery = z.infer<typeof Recovery>;

/** Judgement of people, until outcomes tell: who owes little pays it whole, and of several debts some are paid. */
export const EXPERT_RECOVERY: Recovery = [0.95, 0.7, 0.9, 0.6, 0.75, 0.5, 0.5, 0.35, 0.35, 0.25];

/** As many payers of its own weigh in a cell as much as what people thought of it. */
const WEIGHT = 20;

/** What whoever owes so much is expected to pay of it, if they pay. */
export const shareIfPaid = (recovery: Recovery, owed: Owed): number => recovery[cellOf(owed)] ?? 1;

/** What payers paid, each cell shrunk to what people thought of it: a cell without payers stays as it was. */
export function learnRecovery(
  paid: readonly { readonly facts: Owed; readonly share: number }[],
): Recovery {
  const byCell = Map.groupBy(paid, ({ facts }) => cellOf(facts));
  return EXPERT_RECOVERY.map((expected, cell) => {
    const own = byCell.get(cell) ?? [];
    const sum = own.reduce((total, { share }) => total + share, 0);
    return rounded((expected * WEIGHT + sum) / (WEIGHT + own.length));
  });
}

const cellOf = ({ amountOpen, openDebts }: Owed): number =>
  2 * AMOUNT_EDGES.filter((edge) => amountOpen >= edge).length + (openDebts > 1 ? 1 : 0);

const rounded = (share: number): number => Math.round(share * 1e5) / 1e5;
