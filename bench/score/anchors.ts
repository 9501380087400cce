import type { Measures } from '#shared/domain/learning/measures.ts';
import type { Delta } from '#shared/domain/learning/paired-bootstrap.ts';

export const RANKED = ['auc', 'ks', 'brier', 'ece', 'lift'] as const;
export type Ranked = Readonly<Record<(typeof RANKED)[number], number>>;

/** What a set's anchor reaches, what a model must, and whether the set is big enough to tell a small difference from luck. */
export type AnchoredSet = {
  /** Of one set only the AUC was told. */
  readonly anchor: Pick<Ranked, 'auc'> & Partial<Ranked>;
  readonly floor: Partial<Ranked>;
  readonly isSmall: boolean;
};

/**
 * The better of two tuned learners of scikit-learn on the same rows, boosted trees or a logistic regression on quantiles, and what a
 * model must reach beside it. Figures of `brier` and `ece` are ceilings.
 */
export const ANCHORS: Readonly<Record<string, AnchoredSet>> = {
  taiwan_legal: {
    anchor: { auc: 0.7851, ks: 0.433, brier: 0.1322, ece: 0.017, lift: 3.27 },
    floor: { auc: 0.78, ks: 0.425, brier: 0.134, ece: 0.02, lift: 3.15 },
    isSmall: false,
  },
  taiwan_late_pay: {
    anchor: { auc: 0.7385, ks: 0.375, brier: 0.2077, ece: 0.0214, lift: 1.67 },
    floor: { auc: 0.733, ks: 0.36, brier: 0.21, lift: 1.64 },
    isSmall: true,
  },
  modeldata_credit: {
    anchor: { auc: 0.8537 },
    floor: { auc: 0.847 },
    isSmall: true,
  },
  ar_late: {
    anchor: { auc: 0.8858, ks: 0.651, brier: 0.1206, ece: 0.026, lift: 3.07 },
    floor: { auc: 0.879 },
    isSmall: true,
  },
};

const BETTER_BELOW: ReadonlySet<string> = new Set(['brier', 'ece']);

/** What a model misses of the floors of a set, in words. */
export function missesOf(name: string, measures: Measures): readonly string[] {
  const floor = Object.entries(ANCHORS[name]?.floor ?? {});
  return floor.flatMap(([measure, limit]) => {
    const value = Object.entries(measures).find(([known]) => known === measure)?.[1];
    if (value === undefined) return [`${measure} was not measured`];
    const isMet = BETTER_BELOW.has(measure) ? value <= limit : value >= limit;
    return isMet ? [] : [`${measure} is ${value.toFixed(4)}, the floor is ${limit}`];
  });
}

const GINI_SHARE_MIN = 0.98;
const DELTA_LOW_MIN = -0.006;

/** How much of an anchor's Gini (twice the AUC above one half) a model reaches. */
export const giniShare = (auc: number, anchorAuc: number): number =>
  (auc - 0.5) / (anchorAuc - 0.5);

/** What a model misses of an anchor's Gini, where the set is big enough to tell. */
export function giniMisses(name: string, { auc }: Pick<Measures, 'auc'>): readonly string[] {
  const set = ANCHORS[name];
  if (set === undefined || set.isSmall) return [];
  const share = giniShare(auc, set.anchor.auc);
  return share >= GINI_SHARE_MIN ? [] : [`its Gini is ${share.toFixed(4)} of the anchor’s`];
}

/**
 * What a model misses beside a peer that answered the same rows: on a big set it may rank, but for luck, a little below it at most; on
 * a small one not surely below it at all.
 */
export function missesBeside(name: string, { low, high }: Delta): readonly string[] {
  if (ANCHORS[name]?.isSmall)
    return high >= 0 ? [] : [`its peer surely ranks better, by ${-high} at least`];
  return low > DELTA_LOW_MIN ? [] : [`it may rank ${-low} below its peer`];
}
