import type { LifeOptions } from '#local/simulation/life.ts';
import type { SeedResult } from '#local/simulation/seed-result.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

/** So many smaller runs are tried at most: enough for all days, halvings, faults and behaviours where few of them matter. */
const RUNS_MAX = 72;
const DAY_MS = 86_400_000;

/**
 * Looks for a smaller run of the same seed that still breaks the same law: fewer days, fewer debtors, fewer kinds of faults, fewer
 * behaviours.
 *
 * @param run lives a run with other options
 */
export async function shrink(
  found: SeedResult,
  run: (options: LifeOptions) => Promise<SeedResult>,
): Promise<SeedResult> {
  const law = found.violations[0]?.law;
  let smallest = found;
  let runs = 0;
  const attempt = async (smaller: Partial<LifeOptions>): Promise<boolean> => {
    if (runs === RUNS_MAX) return false;
    runs += 1;
    const result = await run({ ...smallest.options, ...smaller });
    const isSame = result.violations.some((violation) => violation.law === law);
    if (isSame) smallest = result;
    return isSame;
  };

  const day = dayOf(found, law);
  if (day !== null && day < found.options.days) await attempt({ days: day });
  for (let isSmaller = true; isSmaller && smallest.options.debtors > 1; ) {
    const debtors = Math.floor(smallest.options.debtors / 2);
    isSmaller = await attempt({ debtors });
  }
  await dropWhatMayGo(found.options.faults, (faults) => attempt({ faults }));
  await dropWhatMayGo(found.options.behaviours, (behaviours) => attempt({ behaviours }));
  return smallest;
}

/** All at once, then by halves, quarters and so on, and at last one by one. */
async function dropWhatMayGo<Kind>(
  all: ReadonlySet<Kind>,
  isEnough: (kept: ReadonlySet<Kind>) => Promise<boolean>,
): Promise<void> {
  let kept = [...all];
  for (let size = kept.length; size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = kept.toSpliced(from, size);
      if (await isEnough(new Set(fewer))) kept = fewer;
      else from += size;
    }
  }
}

/** The day after the law's first violation that has a moment. */
function dayOf({ violations, startedAt }: SeedResult, law: string | undefined): number | null {
  const moments = violations.flatMap((violation) =>
    violation.at === null || violation.law !== law ? [] : [epochMsOf(violation.at)],
  );
  if (moments.length === 0) return null;
  return Math.max(1, Math.ceil((Math.min(...moments) - startedAt) / DAY_MS) + 1);
}
