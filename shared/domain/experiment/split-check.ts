import { logGamma } from './log-gamma.ts';

/** A group's cases, and the share of all cases that it should have. */
export type Split = { readonly count: number; readonly share: number };

/** How sure the prior is of the declared shares: as if so many cases had come in as declared. */
const PRIOR_CASES = 1_000;
/** An honest split is doubted in at most one of a thousand experiments, however often it is looked at. */
const DOUBT_AT = 0.001;

/**
 * Whether cases come into the groups as declared (sample-ratio mismatch). The test holds at every look at once: the
 * multinomial split against a Dirichlet mixture around it (Lindon and Malek, "Anytime-valid inference for multinomial count
 * data", 2022).
 *
 * @param splits of all groups, their shares adding up to 1
 */
export function checkSplit(splits: readonly Split[]): {
  readonly p: number;
  readonly isOff: boolean;
} {
  const real = splits.filter(({ share }) => share > 0);
  const total = real.reduce((sum, { count }) => sum + count, 0);
  const evidence = real.reduce(
    (sum, { count, share }) =>
      sum +
      logGamma(PRIOR_CASES * share + count) -
      logGamma(PRIOR_CASES * share) -
      count * Math.log(share),
    logGamma(PRIOR_CASES) - logGamma(PRIOR_CASES + total),
  );
  const p = Math.min(1, Math.exp(-evidence));
  return { p, isOff: p < DOUBT_AT };
}
