/**
 * How far a distribution has moved: the population stability index over the bins of a score (PSI) or of one attribute (CSI),
 * `Σ (now − before) · ln(now / before)` over shares. A bin that is empty on one side counts as half a row there.
 *
 * @param before how many rows each bin had when the model was made
 * @param now how many rows it has in the window that is looked at
 */
export function shiftOf(before: ArrayLike<number>, now: ArrayLike<number>): number {
  const [allBefore, allNow] = [sumOf(before), sumOf(now)];
  let index = 0;
  for (let bin = 0; bin < before.length; bin++) {
    if ((before[bin] ?? 0) + (now[bin] ?? 0) === 0) continue;
    const was = Math.max(before[bin] ?? 0, 0.5) / allBefore;
    const is = Math.max(now[bin] ?? 0, 0.5) / allNow;
    index += (is - was) * Math.log(is / was);
  }
  return index;
}

/** How many people each of two distributions tells of. */
export type Sizes = { readonly before: number; readonly now: number };

/**
 * What the index exceeds by luck alone once in a hundred windows when nothing has moved. Without drift
 * `PSI / (1/before + 1/now)` follows a chi-square distribution with a degree of freedom less than there are bins (Yurdakul and
 * Naranjo 2020), whose quantile Wilson and Hilferty's formula gives.
 *
 * @param people where several rows may be of one person; else each row is one
 */
export function shiftByLuck(
  before: ArrayLike<number>,
  now: ArrayLike<number>,
  people: Sizes = { before: sumOf(before), now: sumOf(now) },
): number {
  let bins = 0;
  for (let bin = 0; bin < before.length; bin++)
    if ((before[bin] ?? 0) + (now[bin] ?? 0) > 0) bins += 1;
  const freedom = Math.max(1, bins - 1);
  const spread = 2 / (9 * freedom);
  const quantile = freedom * (1 - spread + NORMAL_P99 * Math.sqrt(spread)) ** 3;
  return quantile * (1 / people.before + 1 / people.now);
}

const NORMAL_P99 = 2.326_348;

function sumOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin++) sum += counts[bin] ?? 0;
  return Math.max(1, sum);
}
