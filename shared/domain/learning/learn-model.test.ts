import { expect, test } from 'vitest';
import { invented } from '#shared/testing/outcomes.ts';
import { type AdditiveModel, contributionsOf } from './additive-model.ts';
import { binOf } from './bins.ts';
import { type Depth, depthFor, encodeFor, foretell, learnModel } from './learn-model.ts';
import { fitForest, forestLogOdds } from './fit-forest.ts';
import { measure } from './measures.ts';
import { rowsOf } from './sample.ts';

const NOTHING: AdditiveModel = { intercept: 0, shapes: [], pairs: [] };
const together = (x: number, y: number) => (x > 5 === y > 5 ? 1.5 : -1.5);
const train = invented(2_000, together);
const test_ = invented(2_000, together, 2);
const learn = (depth: Depth, seed = 7) => learnModel(train, NOTHING, { seed, depth });
const aucOf = (model: AdditiveModel) => measure(foretell(model, test_), test_.labels).auc;

test.each<[number, number, Depth]>([
  [29, 15, 'card'],
  [30, 15, 'fitted'],
  [999, 500, 'fitted'],
  [1_000, 149, 'fitted'],
  [1_000, 150, 'gam'],
  [4_999, 2_000, 'gam'],
  [5_000, 2_000, 'ga2m'],
])('%i outcomes of which %i paid give a %s', (rows, yes, depth) => {
  const labels = Uint8Array.from({ length: rows }, (_, row) => (row < yes ? 1 : 0));
  expect(depthFor({ columns: [], labels })).toBe(depth);
});

test('what two attributes say only together is heard by pairs and by nothing less', () => {
  expect(aucOf(learn('gam'))).toBeLessThan(0.56);
  expect(aucOf(learn('ga2m'))).toBeGreaterThan(0.75);
});

test('trees without bounds find no more than the pairs did, so nothing is missed', () => {
  const model = learn('ga2m');
  const asked = encodeFor(model, test_);
  const forest = forestLogOdds(fitForest(encodeFor(model, train), 7), asked);
  expect(measure(forest, test_.labels).auc).toBeGreaterThan(0.75);
  expect(measure(forest, test_.labels).auc - aucOf(model)).toBeLessThan(0.01);
});

test('the same outcomes and seed give the same model to the last digit', () => {
  expect(learn('ga2m')).toEqual(learn('ga2m'));
  expect(learn('ga2m', 8)).not.toEqual(learn('ga2m'));
});

test.each<[-1 | 1]>([[1], [-1]])(
  'who is later never scores higher where direction %i says so',
  (way) => {
    const people = invented(1_500, (x) => Math.sin(2 * x));
    const { shapes } = learnModel(people, NOTHING, {
      seed: 1,
      depth: 'gam',
      directions: { x: way },
    });
    const known = [...(shapes[0]?.points ?? [])].slice(1);
    const sorted = known.toSorted((a, b) => way * (a - b));
    expect(known).toEqual(sorted);
  },
);

test('what people thought of stays where outcomes say nothing', () => {
  const card: AdditiveModel = {
    intercept: 0,
    shapes: [
      { bins: { kind: 'numeric', name: 'x', edges: [5, 20] }, points: Float64Array.of(0, 0, 1, 3) },
    ],
    pairs: [],
  };
  const model = learnModel(
    invented(1_500, (x) => (x < 5 ? 0 : 1)),
    card,
    { seed: 1 },
  );
  const shape = model.shapes[0];
  if (!shape) throw new Error('x is in the model');
  const points = (x: number) => shape.points[binOf(shape.bins, x)] ?? 0;
  expect(points(25) - points(9.9)).toBeGreaterThan(1.5);
  expect(points(9) - points(1)).toBeCloseTo(1, 0);
});

test('a sample without a column that the model looks at is a mistake that is named', () => {
  const people = rowsOf(
    invented(10, () => 0),
    [0, 1],
  );
  const lacking = { ...people, columns: people.columns.slice(1) };
  expect(() => foretell(learn('gam'), lacking)).toThrow('There is no column x.');
});

test.each<Depth>(['fitted', 'gam', 'ga2m'])(
  'a card that outcomes would bend the wrong way goes its way all the same, alone and in pairs (%s)',
  (depth) => {
    const edges = [2, 4, 6, 8];
    const card: AdditiveModel = {
      intercept: 0,
      shapes: [
        {
          bins: { kind: 'numeric', name: 'x', edges },
          points: Float64Array.of(0, 1, 0.5, 0, -0.5, -1),
        },
        { bins: { kind: 'numeric', name: 'y', edges: [5] }, points: new Float64Array(3) },
        {
          bins: { kind: 'category', name: 'kind', levels: ['a', 'b'] },
          points: new Float64Array(3),
        },
      ],
      pairs: [],
    };
    const people = invented(6_000, (x, y) => Math.sin(x) + (y > 5 ? 0.2 * x : 0));
    const model = learnModel(people, card, { seed: 1, directions: { x: -1 }, depth });
    for (const y of [1, 9, null])
      for (const kind of ['a', 'b'])
        for (let x = 0; x < 9.9; x += 0.1) {
          const [now, later] = [x, x + 0.1].map((value) =>
            contributionsOf(model, { x: value, y, kind }).reduce((sum, one) => sum + one, 0),
          );
          expect((later ?? 0) - (now ?? 0)).toBeLessThan(1e-9);
        }
  },
);
