import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import { peopleIn } from './draw-people.ts';
import { measureIntervals } from './measure-intervals.ts';
import { measure } from './measures.ts';

const NAMES = ['auc', 'ks', 'brier', 'ece'] as const;

/** So many people whose chance is foretold right, and each looked at so many times with the same end. */
function invented(count: number, nights: number, seed = 1) {
  const dice = diceOf(seed);
  const one = Array.from({ length: count }, (_, place) => {
    const foretold = 0.1 + 0.8 * dice.next();
    return { person: String(place), foretold, paid: dice.chance(foretold) ? 1 : 0 };
  });
  const rows = Array.from({ length: nights }, () => one).flat();
  return {
    people: rows.map(({ person }) => person),
    probabilities: Float64Array.from(rows, ({ foretold }) => foretold),
    labels: Uint8Array.from(rows, ({ paid }) => paid),
  };
}
const widthsOf = ({ probabilities, labels, people }: ReturnType<typeof invented>) => {
  const told = measureIntervals(probabilities, labels, 7, people);
  return NAMES.map((name) => told[name].high - told[name].low);
};

test('every measure lies in its interval, which is narrower for more people', () => {
  const [few, many] = [invented(200, 1), invented(3_200, 1)];
  for (const { probabilities, labels, people } of [few, many]) {
    const told = measureIntervals(probabilities, labels, 7, people);
    const seen = measure(probabilities, labels);
    for (const name of NAMES) {
      expect(told[name].low).toBeLessThanOrEqual(seen[name]);
      expect(told[name].high).toBeGreaterThanOrEqual(seen[name]);
    }
  }
  const [wide, narrow] = [widthsOf(few), widthsOf(many)];
  for (const [place, width] of narrow.entries()) expect(width).toBeLessThan((wide[place] ?? 0) / 2);
});

test('and no narrower for people who were looked at more often', () => {
  const [once, often] = [widthsOf(invented(400, 1)), widthsOf(invented(400, 6))];
  for (const [place, width] of often.entries())
    expect(width).toBeGreaterThan(0.85 * (once[place] ?? 0));
});

test('rows of one person count as one, and rows of nobody known each', () => {
  expect(peopleIn(12, ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'd', 'd', 'd'])).toBe(4);
  expect(peopleIn(3, [])).toBe(3);
  expect(peopleIn(4, ['a', 'a', 'a', 'b'])).toBeCloseTo(1.6, 12);
  expect(peopleIn(0, [])).toBe(0);
});
