import type { TermBlock } from '#shared/domain/agreement/term-text.ts';
import type { Block } from './document.ts';

/** The first column is the widest, the last ones are amounts. */
const SHARES: Readonly<Record<number, readonly number[]>> = {
  5: [34, 15, 17, 17, 17],
  4: [40, 20, 20, 20],
  3: [24, 58, 18],
};

/** A table in words as a paper draws it, with columns as wide as what usually stands in them. */
export function tableBlock({ head, rows, foot }: Extract<TermBlock, { kind: 'table' }>): Block {
  const columns = head.map((title, index) => ({
    title,
    share: SHARES[head.length]?.[index] ?? 1,
    align: index < 2 ? ('left' as const) : ('right' as const),
  }));
  return { kind: 'table', columns, rows, total: foot };
}
