import type { AdditiveModel, Pair, Shape } from './additive-model.ts';
import type { Encoded } from './encoded.ts';

const ROUNDS_MAX = 200;
const ENOUGH = 1e-13;

/**
 * The same sum, told so that nothing is said twice: over the rows of `data` each pair's table is zero on average along each
 * of its bins, and each shape is zero on average. What a pair says of one attribute alone moves to that attribute's shape,
 * and what a shape says of everybody to the intercept (Lengerich et al. 2020). Each row's log-odds stay the same.
 */
export function purify(model: AdditiveModel, data: Encoded): AdditiveModel {
  const shapes = model.shapes.map((shape) => ({
    ...shape,
    points: Float64Array.from(shape.points),
  }));
  const pairs = model.pairs.map((pair) => purifyPair(pair, shapes, data));
  let { intercept } = model;
  for (const [place, { points }] of shapes.entries()) {
    const mean = meanOf(points, data.codes[place] ?? new Uint8Array());
    for (let bin = 0; bin < points.length; bin++) points[bin] = (points[bin] ?? 0) - mean;
    intercept += mean;
  }
  return { intercept, shapes, pairs };
}

function purifyPair(pair: Pair, shapes: readonly Shape[], data: Encoded): Pair {
  const { first, second } = pair;
  const [high, width] = [data.sizes[first] ?? 0, data.sizes[second] ?? 0];
  const points = Float64Array.from(pair.points);
  const rows = countCells(data, first, second, width, high);
  const lines = {
    first: Array.from({ length: high }, (_, bin) => cellsOf(bin * width, 1, width)),
    second: Array.from({ length: width }, (_, bin) => cellsOf(bin, width, high)),
  };
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const moved = Math.max(
      moveMeans(points, rows, lines.first, shapes[first]?.points),
      moveMeans(points, rows, lines.second, shapes[second]?.points),
    );
    if (moved < ENOUGH) break;
  }
  return { ...pair, points };
}

/** Moves the mean of each line of cells into the table of its bin, and says how far the furthest went. */
function moveMeans(
  points: Float64Array,
  rows: Float64Array,
  lines: readonly (readonly number[])[],
  into: Float64Array | undefined,
): number {
  let furthest = 0;
  for (const [bin, cells] of lines.entries()) {
    let [sum, count] = [0, 0];
    for (const cell of cells) {
      sum += (points[cell] ?? 0) * (rows[cell] ?? 0);
      count += rows[cell] ?? 0;
    }
    if (count === 0 || !into) continue;
    const mean = sum / count;
    for (const cell of cells) points[cell] = (points[cell] ?? 0) - mean;
    into[bin] = (into[bin] ?? 0) + mean;
    furthest = Math.max(furthest, Math.abs(mean));
  }
  return furthest;
}

const cellsOf = (from: number, step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => from + place * step);

function countCells(
  { codes, labels }: Encoded,
  first: number,
  second: number,
  width: number,
  high: number,
): Float64Array {
  const rows = new Float64Array(high * width);
  const [a, b] = [codes[first] ?? new Uint8Array(), codes[second] ?? new Uint8Array()];
  for (let row = 0; row < labels.length; row++) {
    const cell = (a[row] ?? 0) * width + (b[row] ?? 0);
    rows[cell] = (rows[cell] ?? 0) + 1;
  }
  return rows;
}

function meanOf(points: Float64Array, codes: Uint8Array): number {
  let sum = 0;
  for (const code of codes) sum += points[code] ?? 0;
  return sum / Math.max(1, codes.length);
}
