import { DAY_MS } from '#local/simulation/day.ts';
import type { LifeOptions } from '#local/simulation/life.ts';
import type { SeedResult } from '#local/simulation/seed-result.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

/** So many smaller runs are tried at most: enough for all days, halvings, faults and behaviours where few of them matter. */
const RUNS_MAX = 72;

/**
 * Looks for a smaller run of the same seed that still breaks the same law: fewer days, fewer debtors, fewer kinds of faults, fewer
 * behaviours.
 *
 * @param run lives a run with other options; one that it cannot live to its end shows nothing
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
    const result = await run({ ...smallest.options, ...smaller }).catch(() => null);
    const isSame = result?.violations.some((violation) => violation.law === law) ?? false;
    if (result && isSame) smallest = result;
    return isSame;
  };

  const day = dayOf(found, law);
  const isKnown = day !== null && (day >= found.options.days || (await attempt({ days: day })));
  if (!isKnown) await closeIn(found.options.days, (days) => attempt({ days }));
  await closeIn(found.options.debtors, (debtors) => attempt({ debtors }));
  await dropWhatMayGo(found.options.faults, (faults) => attempt({ faults }));
  await dropWhatMayGo(found.options.behaviours, (behaviours) => attempt({ behaviours }));
  return smallest;
}

/** As few of so many as are enough, by halves of what is in doubt. */
async function closeIn(all: number, isEnough: (some: number) => Promise<boolean>): Promise<void> {
  let [tooFew, enough] = [0, all];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
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
