import { type Bins, binCount, binOf, type Value } from './bins.ts';
import type { Encoded } from './encoded.ts';

/** What each bin of one attribute adds to the log-odds. */
export type Shape = { readonly bins: Bins; readonly points: Float64Array };
/** What two attributes add together beyond their shapes: `points` by the bin of `first`, then that of `second`. */
export type Pair = {
  readonly first: number;
  readonly second: number;
  readonly points: Float64Array;
};

/**
 * A score that is a sum: an intercept, one table per attribute and some for pairs of attributes. An expert card, a fitted
 * card, a GAM and a GA2M all have this form, so that one function scores with each and its reasons are exact.
 */
export type AdditiveModel = {
  readonly intercept: number;
  readonly shapes: readonly Shape[];
  readonly pairs: readonly Pair[];
};

/** A row's attributes by name; what is missing is unknown. */
export type Row = Readonly<Record<string, Value>>;

/**
 * What each attribute adds to a row's log-odds, in the order of the shapes; of a pair each takes half. With the intercept
 * they add up to the log-odds.
 */
export function contributionsOf(model: AdditiveModel, row: Row): Float64Array {
  const { shapes, pairs } = model;
  const codes = new Uint8Array(shapes.length);
  const added = new Float64Array(shapes.length);
  for (let place = 0; place < shapes.length; place++) {
    const shape = shapes[place];
    if (!shape) continue;
    const code = binOf(shape.bins, row[shape.bins.name] ?? null);
    codes[place] = code;
    added[place] = shape.points[code] ?? 0;
  }
  for (const { first, second, points } of pairs) {
    const width = binCount(shapes[second]?.bins ?? NO_BINS);
    const half = (points[(codes[first] ?? 0) * width + (codes[second] ?? 0)] ?? 0) / 2;
    added[first] = (added[first] ?? 0) + half;
    added[second] = (added[second] ?? 0) + half;
  }
  return added;
}

/** The log-odds of each row of a sample that was encoded by this model's bins. */
export function logOddsOfRows(
  { intercept, shapes, pairs }: AdditiveModel,
  data: Encoded,
): Float64Array {
  const margin = new Float64Array(data.labels.length).fill(intercept);
  for (const [place, { points }] of shapes.entries()) {
    const column = data.codes[place] ?? new Uint8Array();
    for (let row = 0; row < margin.length; row++)
      margin[row] = (margin[row] ?? 0) + (points[column[row] ?? 0] ?? 0);
  }
  for (const { first, second, points } of pairs) {
    const [a, b] = [data.codes[first] ?? new Uint8Array(), data.codes[second] ?? new Uint8Array()];
    const width = data.sizes[second] ?? 0;
    for (let row = 0; row < margin.length; row++)
      margin[row] = (margin[row] ?? 0) + (points[(a[row] ?? 0) * width + (b[row] ?? 0)] ?? 0);
  }
  return margin;
}

const NO_BINS: Bins = { kind: 'numeric', name: '', edges: [] };
