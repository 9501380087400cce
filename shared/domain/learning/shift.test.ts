import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import { shiftByLuck, shiftOf } from './shift.ts';

test('the same shares have not moved, however many there are', () => {
  expect(shiftOf([100, 300, 600], [1, 3, 6])).toBe(0);
});

test('half and half that became eighty and twenty moved by 0.416', () => {
  expect(shiftOf([50, 50], [80, 20])).toBeCloseTo(0.3 * Math.log(1.6) - 0.3 * Math.log(0.4), 12);
});

test('a bin that nobody has any more counts, and one that nobody ever had does not', () => {
  expect(shiftOf([50, 50, 0], [100, 0, 0])).toBeGreaterThan(1);
  expect(shiftOf([50, 50, 0], [50, 50, 0])).toBe(0);
});

test('without drift the index exceeds what luck explains about once in a hundred windows', () => {
  const { next } = diceOf(5);
  const draw = (rows: number) => {
    const counts = new Float64Array(10);
    for (let row = 0; row < rows; row++) {
      const bin = Math.floor(next() * 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
  };
  const windows = Array.from({ length: 2_000 }, () => [draw(5_000), draw(500)] as const);
  const exceeded = windows.filter(
    ([before, now]) => shiftOf(before, now) > shiftByLuck(before, now),
  );
  expect(exceeded.length / windows.length).toBeGreaterThan(0.003);
  expect(exceeded.length / windows.length).toBeLessThan(0.025);
});

test('people who were looked at eight times explain as much as people who were looked at once', () => {
  const [before, now] = [
    Array.from({ length: 10 }, () => 400),
    Array.from({ length: 10 }, () => 160),
  ];
  const luck = shiftByLuck(
    before.map((count) => count / 8),
    now.map((count) => count / 8),
  );
  expect(shiftByLuck(before, now, { before: 500, now: 200 })).toBeCloseTo(luck, 12);
  expect(luck).toBeGreaterThan(7 * shiftByLuck(before, now));
});
