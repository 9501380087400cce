import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import { shareInterval } from './share-interval.ts';

const ALPHA = 0.05;
const LIVES = 400;
const LOOKS = 1_500;

/** How many of many lives of an experiment see the true share left out at some look. */
function everLeftOut(share: number, seed: number): number {
  let left = 0;
  for (let life = 0; life < LIVES; life++) {
    const dice = diceOf(seed * LIVES + life);
    let hits = 0;
    let isOut = false;
    for (let tries = 1; tries <= LOOKS && !isOut; tries++) {
      hits += dice.between(1, 10_000) <= share * 10_000 ? 1 : 0;
      // Fewer looks than tries, each third of them, only make it less likely.
      if (tries % 3 !== 0) continue;
      const { low, high } = shareInterval(hits, tries, ALPHA);
      isOut = share < low || share > high;
    }
    if (isOut) left += 1;
  }
  return left / LIVES;
}

test.each([0.01, 0.05, 0.4])(
  'whoever looks all the time at a share of %d is misled at most one time in twenty',
  (share) => {
    expect(everLeftOut(share, Math.round(share * 100))).toBeLessThanOrEqual(ALPHA);
  },
);

test('of nothing nothing is known, and of much quite a lot', () => {
  expect(shareInterval(0, 0, ALPHA)).toEqual({ low: 0, high: 1 });
  expect(shareInterval(0, 1_000, ALPHA)).toEqual({ low: 0, high: expect.closeTo(0.007, 2) });
  expect(shareInterval(1_000, 1_000, ALPHA).high).toBe(1);
  const { low, high } = shareInterval(5_000, 100_000, ALPHA);
  expect(low).toBeGreaterThan(0.047);
  expect(high).toBeLessThan(0.053);
});
