import type { AdditiveModel } from './additive-model.ts';
import { type Bins, binCount, binOf } from './bins.ts';

/**
 * A card told in other bins, so that more can be added to it: each of the new bins has the points of the card's bin that it
 * lies in. Attributes that the card does not know get none.
 *
 * @param bins those of a number have the card's edges among theirs
 */
export function refine({ intercept, shapes }: AdditiveModel, bins: readonly Bins[]): AdditiveModel {
  return {
    intercept,
    pairs: [],
    shapes: bins.map((fine) => {
      const shape = shapes.find((known) => known.bins.name === fine.name);
      const points = Float64Array.from({ length: binCount(fine) }, (_, bin) =>
        shape ? (shape.points[binOf(shape.bins, valueIn(fine, bin))] ?? 0) : 0,
      );
      return { bins: fine, points };
    }),
  };
}

/** Some value that falls into this bin. */
function valueIn(bins: Bins, bin: number): number | string | null {
  if (bin === 0) return null;
  if (bins.kind === 'category') return bins.levels[bin - 1] ?? null;
  return bins.edges[bin - 2] ?? Number.NEGATIVE_INFINITY;
}
