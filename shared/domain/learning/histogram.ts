import type { Encoded } from './encoded.ts';

/** For each bin of each feature, in turn: the sum of gradients, the sum of curvatures, the rows. */
export type Histogram = Float64Array;

/** Where each feature's bins begin in a histogram. */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  const offsets: number[] = [];
  let next = 0;
  for (const size of sizes) {
    offsets.push(next);
    next += 3 * size;
  }
  return offsets;
}

/** @param slopes for each row the gradient and the curvature of its loss, in turn */
export function histogramOf(
  { codes, sizes }: Encoded,
  rows: Int32Array,
  slopes: Float64Array,
): Histogram {
  const sums = new Float64Array(3 * sizes.reduce((sum, size) => sum + size, 0));
  const offsets = offsetsOf(sizes);
  for (const [feature, column] of codes.entries()) {
    const offset = offsets[feature] ?? 0;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      const bin = offset + 3 * (column[row] ?? 0);
      sums[bin] = (sums[bin] ?? 0) + (slopes[2 * row] ?? 0);
      sums[bin + 1] = (sums[bin + 1] ?? 0) + (slopes[2 * row + 1] ?? 0);
      sums[bin + 2] = (sums[bin + 2] ?? 0) + 1;
    }
  }
  return sums;
}

/** The histogram of the rows that are in `whole` but not in `part`. */
export function without(whole: Histogram, part: Histogram): Histogram {
  const rest = new Float64Array(whole.length);
  for (let place = 0; place < rest.length; place++)
    rest[place] = (whole[place] ?? 0) - (part[place] ?? 0);
  return rest;
}
