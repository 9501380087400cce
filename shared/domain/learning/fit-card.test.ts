import { expect, test } from 'vitest';
import { invented } from '#shared/testing/outcomes.ts';
import type { AdditiveModel } from './additive-model.ts';
import { fitCard } from './fit-card.ts';
import { encodeFor, foretell } from './learn-model.ts';
import { measure } from './measures.ts';
import { probabilityOf } from './odds.ts';
import { rowsOf } from './sample.ts';

const CARD: AdditiveModel = {
  intercept: -0.3,
  shapes: [
    { bins: { kind: 'numeric', name: 'x', edges: [5] }, points: Float64Array.of(0, -0.5, 0.5) },
    { bins: { kind: 'category', name: 'kind', levels: ['a', 'b'] }, points: new Float64Array(3) },
  ],
  pairs: [],
};
const fit = (rows: number, logOdds: (x: number, y: number, kind: string) => number) => {
  const people = invented(rows, logOdds);
  return { people, fitted: fitCard(CARD, encodeFor(CARD, people)) };
};
const spread = ({ shapes }: AdditiveModel, place: number, [low, high]: [number, number]) =>
  (shapes[place]?.points[high] ?? 0) - (shapes[place]?.points[low] ?? 0);

test('without an outcome the card stays what people thought', () => {
  const nobody = rowsOf(
    invented(1, () => 0),
    [],
  );
  expect(fitCard(CARD, encodeFor(CARD, nobody))).toEqual(CARD);
});

test('a few outcomes move the card a little, many all the way', () => {
  const isB = (_: number, __: number, kind: string) => (kind === 'b' ? 1 : -1);
  expect(spread(fit(40, isB).fitted, 1, [1, 2])).toBeGreaterThan(0.1);
  expect(spread(fit(40, isB).fitted, 1, [1, 2])).toBeLessThan(1.2);
  expect(spread(fit(20_000, isB).fitted, 1, [1, 2])).toBeCloseTo(2, 0);
  expect(Math.abs(spread(fit(20_000, isB).fitted, 0, [1, 2]))).toBeLessThan(0.15);
});

test('where it hardly ever happens the steps are halved and it still ranks', () => {
  const { people, fitted } = fit(20_000, (x) => (x > 9.5 ? 2 : -9));
  const { auc, brier } = measure(foretell(fitted, people).map(probabilityOf), people.labels);
  expect(auc).toBeGreaterThan(0.7);
  expect(brier).toBeLessThan(0.05);
});

test('as much is foretold on average as was seen', () => {
  const { people, fitted } = fit(5_000, (x) => x / 5 - 2);
  const foretold = foretell(fitted, people).map(probabilityOf);
  const seen = people.labels.reduce((a, b) => a + b, 0) / people.labels.length;
  expect(foretold.reduce((a, b) => a + b, 0) / foretold.length).toBeCloseTo(seen, 2);
});
