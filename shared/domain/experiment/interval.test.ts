import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import { intervalOf } from './interval.ts';
import { type Moments, NO_MOMENTS, varianceOf } from './moments.ts';

const ALPHA = 0.05;
const CAP = 1_000_000;
const DAYS = 60;
const CASES_A_DAY = 20;
const MINIMUM_CASES = 200;

/** What a case brings in: most nothing, some a little, few very much. Centavos, up to the cap. */
function amountOf(chance: () => number, payers: number): number {
  if (chance() > payers) return 0;
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.min(CAP, Math.round(Math.exp(10 + 1.4 * normal)));
}

const withAmount = ({ count, sum, squares }: Moments, amount: number): Moments => ({
  count: count + 1,
  sum: sum + amount,
  squares: squares + amount * amount,
});

type Rule = (group: Moments, baseline: Moments) => boolean;

/** How many of so many experiments are ever decided by somebody who looks every day. */
function decided(seeds: number, payers: readonly [number, number], decides: Rule): number {
  let count = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const chance = diceOf(seed * 7_919).next;
    let [a, b] = [NO_MOMENTS, NO_MOMENTS];
    for (let day = 0; day < DAYS; day += 1) {
      for (let index = 0; index < CASES_A_DAY; index += 1) {
        if (chance() < 0.5) a = withAmount(a, amountOf(chance, payers[0]));
        else b = withAmount(b, amountOf(chance, payers[1]));
      }
      if (Math.min(a.count, b.count) < MINIMUM_CASES || !decides(b, a)) continue;
      count += 1;
      break;
    }
  }
  return count;
}

const byInterval: Rule = (group, baseline) => {
  const interval = intervalOf(group, baseline, ALPHA, 2 * MINIMUM_CASES);
  return interval !== null && (interval.low > 0 || interval.high < 0);
};
/** What everybody does who knows no better: today's interval of Welch, every day. */
const byWelch: Rule = (group, baseline) => {
  const variance = varianceOf(group) / group.count + varianceOf(baseline) / baseline.count;
  const difference = group.sum / group.count - baseline.sum / baseline.count;
  return Math.abs(difference) > 1.96 * Math.sqrt(variance);
};

test('two equal réguas that somebody looks at every day are told apart in at most one of twenty experiments', () => {
  const seeds = 1_000;
  expect(decided(seeds, [0.25, 0.25], byInterval)).toBeLessThanOrEqual(seeds * ALPHA);
  expect(decided(seeds, [0.25, 0.25], byWelch)).toBeGreaterThan(2 * seeds * ALPHA);
});

test('a régua that makes three times as many people pay is found', () => {
  expect(decided(100, [0.15, 0.45], byInterval)).toBeGreaterThan(90);
});

test('nothing is said of a group of one, and nothing while all amounts are the same', () => {
  const one = { count: 1, sum: 5, squares: 25 };
  const many = { count: 50, sum: 250, squares: 1_250 };
  expect(intervalOf(one, many, ALPHA, 100)).toBeNull();
  expect(intervalOf(many, many, ALPHA, 100)).toBeNull();
});

test('the interval is around the difference of the means and narrows as cases come in', () => {
  const widths = [1, 4, 16].map((times) => {
    const group = { count: 400 * times, sum: 800_000 * times, squares: 9e9 * times };
    const baseline = { count: 400 * times, sum: 600_000 * times, squares: 8e9 * times };
    const interval = intervalOf(group, baseline, ALPHA, 800);
    expect(interval?.difference).toBe(500);
    return (interval?.high ?? 0) - (interval?.low ?? 0);
  });
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
});
