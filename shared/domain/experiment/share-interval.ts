import { logGamma } from './log-gamma.ts';

/** The mixture's weight: Jeffreys' prior, which is narrow soon for shares near zero. */
const HALF = 0.5;
const HALVINGS = 60;

/**
 * Between what a share surely lies, at every look at once: however often somebody looks and whenever they stop, the chance that
 * it ever leaves out the true share is at most `alpha` (a mixture of likelihood ratios over a beta and Ville's inequality: H.
 * Robbins, "Statistical methods related to the law of the iterated logarithm", 1970).
 *
 * @param hits how many of the tries came true
 */
export function shareInterval(
  hits: number,
  tries: number,
  alpha: number,
): { readonly low: number; readonly high: number } {
  if (tries === 0) return { low: 0, high: 1 };
  const misses = tries - hits;
  const mixture = logBeta(hits + HALF, misses + HALF) - logBeta(HALF, HALF);
  const isInside = (share: number): boolean =>
    times(hits, Math.log(share)) + times(misses, Math.log1p(-share)) >= mixture + Math.log(alpha);
  const rate = hits / tries;
  return { low: edge(rate, 0, isInside), high: edge(rate, 1, isInside) };
}

/** Where the interval ends on the way from the share that was seen to an end of the scale; the likelihood falls all the way. */
function edge(inside: number, end: number, isInside: (share: number) => boolean): number {
  if (isInside(end)) return end;
  let [within, without] = [inside, end];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (within + without) / 2;
    if (isInside(middle)) within = middle;
    else without = middle;
  }
  return within;
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
/** Nothing seen says nothing, also where its chance is zero. */
const times = (count: number, log: number): number => (count === 0 ? 0 : count * log);
