import { meanOf, type Moments, varianceOf } from './moments.ts';

/** How much more a group brings in per case than another, in centavos, and between what it surely lies. */
export type Interval = {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
};

/**
 * The difference of two means with an interval that holds at every look at once: however often somebody looks, and whenever
 * they stop, the chance that it ever leaves out the true difference is at most `alpha`, once both groups are large enough for
 * their means to be near normal (asymptotic confidence sequence, Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * "Time-uniform central limit theory and asymptotic confidence sequences", 2021, with the variances of Welch).
 *
 * @param tightAt cases of both groups together at which the interval is narrowest; fixed before the first look
 * @returns null while nothing can be said: a group of fewer than two, or amounts that are all the same
 */
export function intervalOf(
  group: Moments,
  baseline: Moments,
  alpha: number,
  tightAt: number,
): Interval | null {
  if (group.count < 2 || baseline.count < 2) return null;
  const cases = group.count + baseline.count;
  const variance = varianceOf(group) / group.count + varianceOf(baseline) / baseline.count;
  if (variance === 0) return null;
  const difference = meanOf(group) - meanOf(baseline);
  const margin = Math.sqrt(variance * cases) * marginAt(cases, alpha, tightAt);
  return { difference, low: difference - margin, high: difference + margin };
}

/** The margin of the mean of so many amounts of variance 1. */
function marginAt(cases: number, alpha: number, tightAt: number): number {
  const spread = (tightness(alpha) / tightAt) * cases;
  return Math.sqrt((2 * (spread + 1) * Math.log(Math.sqrt(spread + 1) / alpha)) / (cases * spread));
}

/** The variance of the mixture, times the cases at which the margin is to be least. */
const tightness = (alpha: number): number =>
  -2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha));
