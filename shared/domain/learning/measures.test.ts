import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf, measure } from './measures.ts';

const of = (probabilities: readonly number[], labels: readonly number[]) =>
  measure(Float64Array.from(probabilities), Uint8Array.from(labels));

test.each<[string, number[], number[], number, number]>([
  ['a perfect order', [0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 1, 1],
  ['the opposite order', [0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1], 0, 1],
  ['everybody alike', [0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1], 0.5, 0],
  // Of the four pairs of one and zero, 0.7>0.2, 0.7>0.4, 0.4>0.2 are won and 0.4=0.4 is a draw.
  ['one tie', [0.2, 0.4, 0.4, 0.7], [0, 0, 1, 1], 0.875, 0.5],
])('%s', (_, probabilities, labels, auc, ks) => {
  expect(of(probabilities, labels)).toMatchObject({ auc, ks });
});

test('the Brier score is the mean squared error', () => {
  expect(of([0.5, 0.8], [0, 1]).brier).toBeCloseTo((0.25 + 0.04) / 2, 12);
});

test('twenty people of whom the tenth that was foretold highest all paid, against half of all', () => {
  const probabilities = Array.from({ length: 20 }, (_, place) => place / 20);
  const labels = Array.from({ length: 20 }, (_, place) =>
    place % 2 === 1 || place === 18 ? 1 : 0,
  );
  expect(of(probabilities, labels).lift).toBeCloseTo(1 / (11 / 20), 12);
});

test('who foretells 30 % where 50 % happen is off by 20 points', () => {
  const labels = Array.from({ length: 100 }, (_, place) => place % 2);
  expect(of(Array(100).fill(0.3), labels).ece).toBeCloseTo(0.2, 12);
  const [lowest] = calibrationOf(new Float64Array(100).fill(0.3), Uint8Array.from(labels));
  expect(lowest).toMatchObject({ rows: 10, seen: 0.5 });
});

test('the AUC is the share of pairs that stand in the right order', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 1));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
      const yes = rows.filter(([, label]) => label === 1);
      const no = rows.filter(([, label]) => label === 0);
      fc.pre(yes.length > 0 && no.length > 0);
      const won = yes.flatMap(([a]) => no.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)));
      const share = won.reduce<number>((sum, win) => sum + win, 0) / won.length;
      const { auc } = of(
        rows.map(([value]) => value / 5),
        rows.map(([, label]) => label),
      );
      expect(auc).toBeCloseTo(share, 12);
    }),
  );
});
