import assert from 'node:assert/strict';
import type { Column } from './sample.ts';

/**
 * How the values of one attribute fall into numbered bins. Bin 0 is for unknown values. A number falls into the bin after
 * the last edge that it is not below; a category into that of its level.
 */
export type Bins =
  | { readonly kind: 'numeric'; readonly name: string; readonly edges: readonly number[] }
  | { readonly kind: 'category'; readonly name: string; readonly levels: readonly string[] };

/** One attribute of one row, as it is scored. */
export type Value = number | string | null;

/** So that a bin's number fits into a byte. */
export const BINS_MAX = 255;

export const binCount = (bins: Bins): number =>
  bins.kind === 'numeric' ? bins.edges.length + 2 : bins.levels.length + 1;

export function binOf(bins: Bins, value: Value): number {
  if (bins.kind === 'category')
    return typeof value === 'string' ? bins.levels.indexOf(value) + 1 : 0;
  return typeof value === 'number' ? binOfNumber(bins.edges, value) : 0;
}

/** The bin of each row of a column. */
export function encode(bins: Bins, column: Column): Uint8Array {
  assert(binCount(bins) <= BINS_MAX + 1, `${bins.name} has too many bins`);
  const codes = new Uint8Array(column.values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = binOf(bins, column.values[row] ?? null);
  return codes;
}

/**
 * Bins of about as many rows each, with the given edges among them. Categories that fewer than `rowsMin` rows have count as
 * unknown, and the others stand in the order of how often it happened to them.
 *
 * @param most how many bins of known values are made at most, beside those of `edges`
 */
export function learnBins(
  column: Column,
  labels: Uint8Array,
  {
    most = 32,
    rowsMin = 20,
    edges = [],
  }: { most?: number; rowsMin?: number; edges?: readonly number[] } = {},
): Bins {
  if (column.kind === 'category')
    return {
      kind: 'category',
      name: column.name,
      levels: levelsOf(column.values, labels, rowsMin),
    };
  const known = column.values.filter((value) => !Number.isNaN(value)).sort();
  const bins = Math.max(1, Math.min(most, Math.floor(known.length / rowsMin)));
  const cuts = new Set(edges);
  for (let bin = 1; bin < bins; bin++) {
    const value = known[Math.floor((bin * known.length) / bins)];
    if (value !== undefined && value > (known[0] ?? value)) cuts.add(value);
  }
  return { kind: 'numeric', name: column.name, edges: [...cuts].sort((a, b) => a - b) };
}

function binOfNumber(edges: readonly number[], value: number): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value < (edges[middle] ?? Number.POSITIVE_INFINITY)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

function levelsOf(
  values: readonly string[],
  labels: Uint8Array,
  rowsMin: number,
): readonly string[] {
  const seen = new Map<string, { rows: number; yes: number }>();
  for (const [row, value] of values.entries()) {
    if (value === '') continue;
    const level = seen.get(value) ?? { rows: 0, yes: 0 };
    level.rows += 1;
    level.yes += labels[row] ?? 0;
    seen.set(value, level);
  }
  return [...seen]
    .filter(([, { rows }]) => rows >= rowsMin)
    .sort(
      ([a, first], [b, second]) =>
        first.yes / first.rows - second.yes / second.rows || (a < b ? -1 : 1),
    )
    .slice(0, BINS_MAX)
    .map(([level]) => level);
}
