import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bins, binCount, binOf, encode, learnBins } from './bins.ts';

const DAYS: Bins = { kind: 'numeric', name: 'days', edges: [1, 6, 16] };
const REACH: Bins = { kind: 'category', name: 'reach', levels: ['none', 'confirmed'] };

test.each<[Bins, number | string | null, number]>([
  [DAYS, null, 0],
  [DAYS, Number.NaN, 0],
  [DAYS, -3, 1],
  [DAYS, 0.99, 1],
  [DAYS, 1, 2],
  [DAYS, 5, 2],
  [DAYS, 6, 3],
  [DAYS, 16, 4],
  [DAYS, 4_000, 4],
  [DAYS, 'late', 0],
  [REACH, 'none', 1],
  [REACH, 'confirmed', 2],
  [REACH, 'heard of', 0],
  [REACH, 7, 0],
  [REACH, null, 0],
])('of %j the value %s falls into bin %i', (bins, value, bin) => {
  expect(binOf(bins, value)).toBe(bin);
});

test('learnt bins hold about as many rows each, and the edges that were asked for are among theirs', () => {
  const values = Float64Array.from({ length: 1_000 }, (_, row) => row);
  const column = { kind: 'numeric', name: 'days', values } as const;
  const bins = learnBins(column, new Uint8Array(1_000), { most: 4, edges: [33] });
  expect(bins).toEqual({ kind: 'numeric', name: 'days', edges: [33, 250, 500, 750] });
});

test('every value has a bin that exists, and a larger one never an earlier', () => {
  const number = fc.double({ noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), number, number, (seen, a, b) => {
      const values = Float64Array.from(seen);
      const column = { kind: 'numeric', name: 'n', values } as const;
      const bins = learnBins(column, new Uint8Array(seen.length), { rowsMin: 1 });
      for (const code of encode(bins, column)) expect(code).toBeLessThan(binCount(bins));
      expect(binOf(bins, Math.min(a, b))).toBeLessThanOrEqual(binOf(bins, Math.max(a, b)));
    }),
  );
});

test('rare categories count as unknown, and the others stand by how often it happened to them', () => {
  const values = [...Array(20).fill('often'), ...Array(20).fill('never'), 'once', ''];
  const labels = Uint8Array.from(values, (value) => (value === 'often' ? 1 : 0));
  expect(learnBins({ kind: 'category', name: 'reach', values }, labels)).toEqual({
    kind: 'category',
    name: 'reach',
    levels: ['never', 'often'],
  });
});
