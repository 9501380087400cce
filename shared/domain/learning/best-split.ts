import { type Histogram, offsetsOf } from './histogram.ts';

/** Which way more of a feature may move the log-odds: any, only up, only down. */
export type Direction = 0 | 1 | -1;

export type Growth = {
  readonly leavesMax: number;
  readonly depthMax: number;
  /** Rows that a leaf needs. */
  readonly rowsMin: number;
  /** Pulls a leaf's value towards zero. */
  readonly ridge: number;
  /** How much of a leaf's value is taken in one step. */
  readonly rate: number;
  readonly directions: readonly Direction[];
  /** Whether a node below a split on `above` may be split on `feature`. */
  readonly mayJoin: (above: number, feature: number) => boolean;
};

/** Rows whose bin of `feature` is at most `cut` go left. The values are those of the sides before `rate`. */
export type Split = {
  readonly feature: number;
  readonly cut: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
};

/** Values that a leaf may take, so that no later split undoes a direction. */
export type Bounds = { readonly low: number; readonly high: number };

const within = ({ low, high }: Bounds, value: number): number =>
  Math.min(high, Math.max(low, value));

/** The split that lowers the loss most, or null when none does. */
export function bestSplit(
  histogram: Histogram,
  sizes: readonly number[],
  growth: Growth,
  { bounds, allows }: { bounds: Bounds; allows: (feature: number) => boolean },
): Split | null {
  let best: Split | null = null;
  const offsets = offsetsOf(sizes);
  for (const [feature, size] of sizes.entries()) {
    if (!allows(feature)) continue;
    const offset = offsets[feature] ?? 0;
    const found = bestCut(histogram.subarray(offset, offset + 3 * size), growth, {
      bounds,
      direction: growth.directions[feature] ?? 0,
    });
    if (found && found.gain > (best?.gain ?? 1e-9)) best = { feature, ...found };
  }
  return best;
}

function bestCut(
  bins: Histogram,
  { ridge, rowsMin }: Growth,
  { bounds, direction }: { bounds: Bounds; direction: Direction },
): Omit<Split, 'feature'> | null {
  let [gradient, curvature, rows] = [0, 0, 0];
  for (let bin = 0; bin < bins.length; bin += 3) {
    gradient += bins[bin] ?? 0;
    curvature += bins[bin + 1] ?? 0;
    rows += bins[bin + 2] ?? 0;
  }
  const before = (gradient * gradient) / (curvature + ridge);
  let best: Omit<Split, 'feature'> | null = null;
  let bestGain = 1e-9;
  let [g, h, n] = [0, 0, 0];
  for (let bin = 0; bin + 3 < bins.length; bin += 3) {
    g += bins[bin] ?? 0;
    h += bins[bin + 1] ?? 0;
    n += bins[bin + 2] ?? 0;
    if (n < rowsMin) continue;
    if (rows - n < rowsMin) break;
    const rest = gradient - g;
    const gain = (g * g) / (h + ridge) + (rest * rest) / (curvature - h + ridge) - before;
    if (gain <= bestGain) continue;
    const left = within(bounds, -g / (h + ridge));
    const right = within(bounds, -rest / (curvature - h + ridge));
    // Bin 0 holds what is unknown, which stands in no order to the rest.
    if (bin > 0 && direction * (right - left) < 0) continue;
    bestGain = gain;
    best = { cut: bin / 3, gain, left, right };
  }
  return best;
}
