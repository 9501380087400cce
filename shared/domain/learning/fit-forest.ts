import { boost } from './boost.ts';
import type { Encoded } from './encoded.ts';
import { foldsOf } from './folds.ts';
import { type Tree, treeValue } from './grow-tree.ts';
import { interceptShift } from './odds.ts';

/** Boosted trees of up to 31 leaves in which everything may act together with everything. */
export type Forest = { readonly intercept: number; readonly trees: readonly Tree[] };

/**
 * What could be foretold at best. It is a measure of what a sum of tables misses and never scores anybody: its reasons would
 * not be exact.
 */
export function fitForest(data: Encoded, seed: number): Forest {
  const [halves] = foldsOf(data.labels, 5, seed);
  if (!halves) return { intercept: 0, trees: [] };
  const zero = new Float64Array(data.labels.length);
  const intercept = interceptShift(zero, data.labels);
  const growth = {
    leavesMax: 31,
    depthMax: 12,
    rowsMin: 20,
    ridge: 1,
    rate: 0.05,
    directions: [],
    mayJoin: () => true,
  };
  return { intercept, trees: boost(data, zero.fill(intercept), halves, { growth }) };
}

/** The log-odds of each row of a sample that was encoded as the one that it learnt from. */
export function forestLogOdds(
  { intercept, trees }: Forest,
  { codes, labels }: Encoded,
): Float64Array {
  const margin = new Float64Array(labels.length).fill(intercept);
  for (const tree of trees)
    for (let row = 0; row < margin.length; row++)
      margin[row] = (margin[row] ?? 0) + treeValue(tree, codes, row);
  return margin;
}
