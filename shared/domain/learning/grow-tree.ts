import { type Bounds, bestSplit, type Growth, type Split } from './best-split.ts';
import type { Encoded } from './encoded.ts';
import { type Histogram, histogramOf, without } from './histogram.ts';

/** What a tree says at a place, and where it goes on: rows whose bin of `feature` is at most `cut` go left. */
export type Tree = { readonly value: number; readonly fork: Fork | null };
export type Fork = {
  readonly feature: number;
  readonly cut: number;
  readonly left: Tree;
  readonly right: Tree;
};

/** Hears of each split below another and what it was worth: features that act together show here. */
export type OnJoin = (above: number, feature: number, gain: number) => void;

type Leaf = {
  readonly tree: { value: number; fork: Fork | null };
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly path: readonly number[];
  readonly bounds: Bounds;
  readonly split: Split | null;
};

/**
 * One tree of gradient boosting with logistic loss. The leaf whose split is worth most is split next, until there are
 * enough leaves or nothing is gained.
 *
 * @param slopes for each row the gradient and the curvature of its loss, in turn
 */
export function growTree(
  data: Encoded,
  rows: Int32Array,
  { slopes, growth, onJoin }: { slopes: Float64Array; growth: Growth; onJoin?: OnJoin | undefined },
): Tree {
  const leafOf = (part: Omit<Leaf, 'split' | 'tree'>, value: number): Leaf => {
    const allows = (feature: number) =>
      part.path.every((above) => above === feature || growth.mayJoin(above, feature));
    const split =
      part.path.length < growth.depthMax
        ? bestSplit(part.histogram, data.sizes, growth, { bounds: part.bounds, allows })
        : null;
    return { ...part, split, tree: { value: value * growth.rate, fork: null } };
  };
  const bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const histogram = histogramOf(data, rows, slopes);
  const root = leafOf({ rows, histogram, path: [], bounds }, 0);
  const open = [root];
  for (let leaves = 1; leaves < growth.leavesMax; leaves++) {
    const leaf = open.reduce((best, next) => (gainOf(next) > gainOf(best) ? next : best));
    if (!leaf.split) break;
    const { feature, cut, gain } = leaf.split;
    for (const above of new Set(leaf.path)) if (above !== feature) onJoin?.(above, feature, gain);
    const [left, right] = halvesOf(leaf, leaf.split, { data, slopes, growth }).map(
      ([part, value]) => leafOf(part, value),
    );
    if (!left || !right) break;
    leaf.tree.fork = { feature, cut, left: left.tree, right: right.tree };
    open.splice(open.indexOf(leaf), 1, left, right);
  }
  return root.tree;
}

/** What a tree says of a row, told by its bins. */
export function treeValue(tree: Tree, codes: readonly Uint8Array[], row: number): number {
  let at = tree;
  while (at.fork) {
    const { feature, cut, left, right } = at.fork;
    at = (codes[feature]?.[row] ?? 0) <= cut ? left : right;
  }
  return at.value;
}

const gainOf = ({ split }: Leaf): number => split?.gain ?? 0;

/** Leaves that may not be split are not counted. */
const NONE: Histogram = new Float64Array();

/** The two sides of a split. Only the smaller one is counted: the other is what remains. */
function halvesOf(
  leaf: Leaf,
  split: Split,
  { data, slopes, growth }: { data: Encoded; slopes: Float64Array; growth: Growth },
): readonly (readonly [Omit<Leaf, 'split' | 'tree'>, number])[] {
  const [leftRows, rightRows] = partition(leaf.rows, data.codes[split.feature], split.cut);
  const isLeftSmaller = leftRows.length < rightRows.length;
  const path = [...leaf.path, split.feature];
  const isDeepest = path.length >= growth.depthMax;
  const counted = isDeepest
    ? NONE
    : histogramOf(data, isLeftSmaller ? leftRows : rightRows, slopes);
  const rest = isDeepest ? NONE : without(leaf.histogram, counted);
  const [leftBounds, rightBounds] = boundsBelow(
    leaf.bounds,
    split,
    growth.directions[split.feature] ?? 0,
  );
  return [
    [
      { rows: leftRows, histogram: isLeftSmaller ? counted : rest, path, bounds: leftBounds },
      split.left,
    ],
    [
      { rows: rightRows, histogram: isLeftSmaller ? rest : counted, path, bounds: rightBounds },
      split.right,
    ],
  ];
}

function boundsBelow(bounds: Bounds, split: Split, direction: number): readonly [Bounds, Bounds] {
  const middle = (split.left + split.right) / 2;
  const [lower, upper] = [
    { ...bounds, high: middle },
    { ...bounds, low: middle },
  ];
  if (direction === 0 || split.cut === 0) return [bounds, bounds];
  return direction > 0 ? [lower, upper] : [upper, lower];
}

function partition(
  rows: Int32Array,
  codes: Uint8Array | undefined,
  cut: number,
): readonly [Int32Array, Int32Array] {
  const [left, right] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let [lefts, rights] = [0, 0];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    if ((codes?.[row] ?? 0) <= cut) left[lefts++] = row;
    else right[rights++] = row;
  }
  return [left.subarray(0, lefts), right.subarray(0, rights)];
}
