import type { Growth } from './best-split.ts';
import type { Encoded } from './encoded.ts';
import { growTree, type OnJoin, type Tree, treeValue } from './grow-tree.ts';
import { logLoss, probabilityOf } from './odds.ts';

/** Rows that are learnt from, and rows that say when to stop. */
export type Halves = { readonly learn: Int32Array; readonly watch: Int32Array };

const ROUNDS_MAX = 1_000;
/** So many rounds without a better loss on the watched rows end it. */
const PATIENCE = 40;

/**
 * Gradient boosting with logistic loss: trees that, added to the base, foretell best the rows that were only watched.
 *
 * @param base log-odds of each row to start from
 */
export function boost(
  data: Encoded,
  base: Float64Array,
  halves: Halves,
  { growth, onJoin }: { growth: Growth; onJoin?: OnJoin },
): readonly Tree[] {
  const margin = Float64Array.from(base);
  const slopes = new Float64Array(2 * margin.length);
  const trees: Tree[] = [];
  let best = { loss: logLoss(margin, data.labels, halves.watch), rounds: 0 };
  for (let round = 1; round <= ROUNDS_MAX && round - best.rounds <= PATIENCE; round++) {
    fillSlopes(slopes, margin, data.labels, halves.learn);
    const tree = growTree(data, halves.learn, { slopes, growth, onJoin });
    if (!tree.fork) break;
    trees.push(tree);
    for (let row = 0; row < margin.length; row++)
      margin[row] = (margin[row] ?? 0) + treeValue(tree, data.codes, row);
    const loss = logLoss(margin, data.labels, halves.watch);
    if (loss < best.loss) best = { loss, rounds: round };
  }
  return trees.slice(0, best.rounds);
}

function fillSlopes(
  slopes: Float64Array,
  margin: Float64Array,
  labels: Uint8Array,
  rows: Int32Array,
): void {
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const p = probabilityOf(margin[row] ?? 0);
    slopes[2 * row] = p - (labels[row] ?? 0);
    slopes[2 * row + 1] = Math.max(p * (1 - p), 1e-6);
  }
}
