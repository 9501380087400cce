import { expect, test } from 'vitest';
import { invented } from '#shared/testing/outcomes.ts';
import { pairedAucDelta } from './paired-bootstrap.ts';

const people = invented(600, (x) => x - 5);
const truth = Float64Array.from(people.columns[0]?.values ?? [], Number);
const blurred = truth.map((value, row) => value + 6 * Math.sin(row * 7.3));

test('a model does not rank better than itself', () => {
  expect(pairedAucDelta(truth, truth, people.labels, 1)).toEqual({ delta: 0, low: 0, high: 0 });
});

test('a model that knows more ranks better, and so say nineteen of twenty draws', () => {
  const { delta, low, high } = pairedAucDelta(blurred, truth, people.labels, 1);
  expect(low).toBeGreaterThan(0);
  expect([delta > low, delta < high]).toEqual([true, true]);
});

test('the same seed draws the same', () => {
  const draw = (seed: number) => pairedAucDelta(blurred, truth, people.labels, seed);
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});
