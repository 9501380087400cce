import { addTrees } from './add-trees.ts';
import { type AdditiveModel, logOddsOfRows } from './additive-model.ts';
import type { Direction, Growth } from './best-split.ts';
import { boost, type Halves } from './boost.ts';
import type { Encoded } from './encoded.ts';
import { foldsOf } from './folds.ts';
import { interceptShift } from './odds.ts';
import { purify } from './purify.ts';

export type GamSettings = {
  /** So many pairs of attributes may act together; none make a GAM, some a GA2M. */
  readonly pairsMax: number;
  /** For each attribute which way more of it may move the score; none of them says that any way is fine. */
  readonly directions?: readonly Direction[];
  readonly seed: number;
};

const FOLDS = 5;

/**
 * Boosts small trees from a model that is there already, and adds them to its tables. Each fifth of the rows says once when to
 * stop and is learnt from in the other four series; the tables are the average of the five.
 */
export function fitGam(
  start: AdditiveModel,
  data: Encoded,
  { pairsMax, directions = [], seed }: GamSettings,
): AdditiveModel {
  const base = logOddsOfRows(start, data);
  const folds = foldsOf(data.labels, FOLDS, seed);
  const [first] = folds;
  const partners =
    pairsMax > 0 && first
      ? strongestPairs(data, base, first, pairsMax, directions)
      : new Set<string>();
  const growth = growthOf(directions, (a, b) => partners.has(nameOf(a, b)));
  let model = start;
  for (const halves of folds)
    model = addTrees(model, data.sizes, boost(data, base, halves, { growth }), 1 / folds.length);
  const pure = purify(model, data);
  return {
    ...pure,
    intercept: pure.intercept + interceptShift(logOddsOfRows(pure, data), data.labels),
  };
}

const growthOf = (directions: readonly Direction[], mayJoin: Growth['mayJoin']): Growth => ({
  leavesMax: 4,
  depthMax: 2,
  rowsMin: 20,
  ridge: 1,
  rate: 0.08,
  directions,
  mayJoin,
});

const nameOf = (a: number, b: number): string => `${Math.min(a, b)}:${Math.max(a, b)}`;

/** The pairs of attributes whose splits below each other were worth most when all were allowed. */
function strongestPairs(
  data: Encoded,
  base: Float64Array,
  halves: Halves,
  most: number,
  directions: readonly Direction[],
): ReadonlySet<string> {
  const worth = new Map<string, number>();
  const onJoin = (above: number, feature: number, gain: number) => {
    const name = nameOf(above, feature);
    worth.set(name, (worth.get(name) ?? 0) + gain);
  };
  boost(data, base, halves, { growth: growthOf(directions, () => true), onJoin });
  const byWorth = [...worth].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(byWorth.slice(0, most).map(([name]) => name));
}
