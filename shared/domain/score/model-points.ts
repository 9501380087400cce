import { binTexts } from './bin-text.ts';
import type { CollectionModel } from './collection-model.ts';
import { NEVER_WEIGHED } from './refused-attributes.ts';

/** All that a model weighs, in words, for whoever puts it in force: the points of each bin of each fact, and what pairs of facts add. */
export function pointsOf({ modelId, sum: { intercept, shapes, pairs } }: CollectionModel) {
  const nameOf = (place: number): string => shapes[place]?.bins.name ?? '';
  return {
    modelId,
    base: intercept,
    facts: shapes.map(({ bins, points }) => ({
      fact: bins.name,
      bins: binTexts(bins).map((text, bin) => ({ text, points: points[bin] ?? 0 })),
    })),
    pairs: pairs
      .map(({ first, second, points }) => ({
        first: nameOf(first),
        second: nameOf(second),
        least: Math.min(...points),
        most: Math.max(...points),
      }))
      .toSorted((a, b) => b.most - b.least - (a.most - a.least)),
    neverWeighed: [...NEVER_WEIGHED],
  };
}
