import { FAULT_KINDS } from '#local/simulation/faults/fault-kind.ts';
import type { LifeOptions } from '#local/simulation/life.ts';
import type { SeedResult } from '#local/simulation/seed-result.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

/** So many smaller runs are tried at most. */
const RUNS_MAX = 16;
const DAY_MS = 86_400_000;

/**
 * Looks for a smaller run of the same seed that still breaks the same law: fewer debtors, fewer days, fewer kinds of faults.
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
  const attempt = async (options: LifeOptions): Promise<boolean> => {
    if (runs === RUNS_MAX) return false;
    runs += 1;
    const result = await run(options);
    const isSame = result.violations.some((violation) => violation.law === law);
    if (isSame) smallest = result;
    return isSame;
  };

  const day = dayOf(found);
  if (day !== null && day < found.options.days) await attempt({ ...found.options, days: day });
  for (let isSmaller = true; isSmaller && smallest.options.debtors > 1; ) {
    const debtors = Math.floor(smallest.options.debtors / 2);
    isSmaller = await attempt({ ...smallest.options, debtors });
  }
  for (const kind of FAULT_KINDS) {
    const { faults } = smallest.options;
    if (faults.has(kind))
      await attempt({
        ...smallest.options,
        faults: new Set([...faults].filter((one) => one !== kind)),
      });
  }
  return smallest;
}

/** The day after the first violation that has a moment. */
function dayOf({ violations, startedAt }: SeedResult): number | null {
  const moments = violations.flatMap(({ at }) => (at === null ? [] : [epochMsOf(at)]));
  if (moments.length === 0) return null;
  return Math.max(1, Math.ceil((Math.min(...moments) - startedAt) / DAY_MS) + 1);
}
