import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invented } from '#shared/testing/outcomes.ts';
import { addTrees } from './add-trees.ts';
import { type AdditiveModel, contributionsOf, logOddsOfRows, type Row } from './additive-model.ts';
import { encodeSample } from './encoded.ts';
import { learnBins } from './bins.ts';
import { type Tree, treeValue } from './grow-tree.ts';
import { purify } from './purify.ts';
import { solve } from './solve.ts';
import { strongestOf } from './strongest.ts';

const people = invented(400, (x) => x - 5);
const bins = people.columns.map((column) => learnBins(column, people.labels, { most: 6 }));
const data = encodeSample(people, bins);
const BLANK: AdditiveModel = {
  intercept: 0.25,
  shapes: bins.map((known, place) => ({
    bins: known,
    points: new Float64Array(data.sizes[place] ?? 0),
  })),
  pairs: [],
};

const leaf: fc.Arbitrary<Tree> = fc
  .double({ min: -2, max: 2, noNaN: true })
  .map((value) => ({ value, fork: null }));
const fork = (side: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc
    .record({ feature: fc.nat(2), cut: fc.nat(2), left: side, right: side })
    .map((parts) => ({ value: 0, fork: parts }));
const trees = fc.array(fork(fc.oneof(leaf, fork(leaf))), { minLength: 1, maxLength: 8 });
const rowAt = (row: number): Row =>
  Object.fromEntries(people.columns.map(({ name, values }) => [name, values[row] ?? null]));

test('tables say of each person what the trees said, and so do reasons, before and after nothing is said twice', () => {
  fc.assert(
    fc.property(trees, fc.nat(399), (grown, row) => {
      const said = grown.reduce(
        (sum, tree) => sum + treeValue(tree, data.codes, row),
        BLANK.intercept,
      );
      const raw = addTrees(BLANK, data.sizes, grown, 1);
      for (const model of [raw, purify(raw, data)]) {
        const reasons = contributionsOf(model, rowAt(row)).reduce((a, b) => a + b, model.intercept);
        expect(Math.abs(reasons - said)).toBeLessThan(1e-9);
        expect(Math.abs((logOddsOfRows(model, data)[row] ?? 0) - said)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is left to a pair says nothing about either of the two alone', () => {
  fc.assert(
    fc.property(trees, (grown) => {
      const { pairs, shapes } = purify(addTrees(BLANK, data.sizes, grown, 1), data);
      for (const { first, second, points } of pairs) {
        const width = data.sizes[second] ?? 0;
        const sums = new Map<string, number>();
        for (let row = 0; row < data.labels.length; row++) {
          const [a, b] = [data.codes[first]?.[row] ?? 0, data.codes[second]?.[row] ?? 0];
          const value = points[a * width + b] ?? 0;
          sums.set(`first ${a}`, (sums.get(`first ${a}`) ?? 0) + value);
          sums.set(`second ${b}`, (sums.get(`second ${b}`) ?? 0) + value);
        }
        for (const sum of sums.values()) expect(Math.abs(sum)).toBeLessThan(1e-6);
      }
      for (const [place, { points }] of shapes.entries()) {
        const codes = data.codes[place] ?? new Uint8Array();
        expect(Math.abs(codes.reduce((sum, code) => sum + (points[code] ?? 0), 0))).toBeLessThan(
          1e-6,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('somebody of whom nothing is known is scored all the same', () => {
  expect([...contributionsOf(BLANK, {})]).toEqual([0, 0, 0]);
});

test('the strongest reasons are those that moved the score furthest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -9, max: 9, noNaN: true })),
      fc.nat(6),
      (values, count) => {
        const numbers = Float64Array.from(values);
        const sizes = strongestOf(numbers, count).map((place) => Math.abs(numbers[place] ?? 0));
        expect(sizes).toEqual(
          values
            .map(Math.abs)
            .sort((a, b) => b - a)
            .slice(0, count),
        );
      },
    ),
  );
});

test('a system of equations is solved', () => {
  const x = solve(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 5));
  expect(4 * (x[0] ?? 0) + 2 * (x[1] ?? 0)).toBeCloseTo(2, 12);
  expect(2 * (x[0] ?? 0) + 3 * (x[1] ?? 0)).toBeCloseTo(5, 12);
});
