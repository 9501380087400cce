import type { Measures } from '#shared/domain/learning/measures.ts';

type Floor = Partial<Record<keyof Measures, number>>;

/**
 * What a model must reach on each public set. `anchor` is the AUC of the best of two tuned learners of scikit-learn on the same
 * rows; figures of `brier` and `ece` are ceilings.
 */
export const ANCHORS: Readonly<Record<string, { anchor: number; floor: Floor }>> = {
  taiwan_legal: {
    anchor: 0.7851,
    floor: { auc: 0.78, ks: 0.425, brier: 0.134, ece: 0.02, lift: 3.15 },
  },
  taiwan_late_pay: { anchor: 0.7385, floor: { auc: 0.733, ks: 0.36, brier: 0.21, lift: 1.64 } },
  modeldata_credit: { anchor: 0.8537, floor: { auc: 0.847 } },
  ar_late: { anchor: 0.8858, floor: { auc: 0.879 } },
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
