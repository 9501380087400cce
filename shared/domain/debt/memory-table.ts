import { formatReais, formatSignedReais } from '#shared/domain/values/money.ts';
import type { LateCharges } from './late-charges.ts';

/** A calculation as every paper shows it. Texts are pt-BR; the last column is an amount. */
export type MemoryTable = {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: readonly string[];
};

/** @param name what stands over the lines */
export const memoryTable = (
  name: string,
  { memory, total }: Pick<LateCharges, 'memory' | 'total'>,
): MemoryTable => ({
  kind: 'table',
  head: [name, 'Como', 'Valor'],
  rows: memory.map(({ label, formula, amount }) => [label, formula, formatSignedReais(amount)]),
  foot: ['Total', '', formatReais(total)],
});
