import * as z from 'zod';
import { type Interval, intervalOf } from '#shared/domain/experiment/interval.ts';
import { meanOf, type Moments, NO_MOMENTS } from '#shared/domain/experiment/moments.ts';
import type { StudyLine } from '#shared/domain/experiment/results.ts';
import { CHOSEN_ARM, PLAIN_ARM } from '#shared/domain/experiment/study.ts';
import { addDays, LocalDate } from '#shared/domain/values/local-date.ts';
import type { ArmId } from '#shared/domain/values/ids.ts';
import { CHOICE_MEASURE } from './choice-measure.ts';

/** What the cases of one way of choosing came to, of those that are through their days. */
const WayResult = z.object({
  cases: z.int().min(0),
  payers: z.int(),
  contacts: z.int().min(0),
  /** Centavos that came in and stayed. */
  recovered: z.int(),
  /** Millionths of a real. */
  costMicros: z.int().min(0),
  /** Centavos of a case, up to its cap, less what its messages cost. */
  netPerCase: z.number(),
});
export type WayResult = z.infer<typeof WayResult>;

/**
 * What was chosen beside the plain ladder, since the policy was published. The interval is of how many centavos more a case for which
 * experience chose brought in after costs, and holds at every look; null while nothing can be said.
 */
export const WaysCompared = z.object({
  policyVersion: z.int().min(1),
  since: LocalDate,
  chosen: WayResult,
  plain: WayResult,
  interval: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type WaysCompared = z.infer<typeof WaysCompared>;

const ALPHA = 0.05;
/** Cases of both at which the interval is narrowest. */
const TIGHT_AT = 5_000;
/** Below it the interval, which is good for many, is not to be trusted. */
const CASES_MIN = 100;
const MICROS_PER_CENTAVO = 10_000;

/**
 * Compared are people, each by all that came in and all that was spent in the thirty days from their entry: by intention to treat, so
 * a way that spares contacts, or makes many, is judged by what is left. What was stopped stays as it was: those who had entered climb
 * the ladder since, and say nothing of the choice.
 *
 * @param lines of the study of the policy's present version
 * @param before what the night before knew
 */
export function compareWays(
  lines: readonly StudyLine[],
  policy: Pick<WaysCompared, 'policyVersion' | 'since'>,
  today: LocalDate,
  before: WaysCompared | null,
): WaysCompared {
  if (before?.policyVersion === policy.policyVersion && isSurelyWorse(before)) return before;
  const through = lines.filter(({ day }) => addDays(day, CHOICE_MEASURE.days) <= today);
  const of = (armId: ArmId) => through.filter((line) => line.armId === armId);
  const [chosen, plain] = [of(CHOSEN_ARM), of(PLAIN_ARM)];
  return {
    ...policy,
    chosen: resultOf(chosen),
    plain: resultOf(plain),
    interval: netInterval(netMomentsOf(chosen), netMomentsOf(plain)),
  };
}

/** Whether experience surely leaves less than the ladder by itself: then it chooses no more, until somebody publishes a policy anew. */
export const isSurelyWorse = (compared: WaysCompared | null): boolean =>
  compared !== null && compared.interval !== null && compared.interval.high < 0;

const netInterval = (chosen: Moments, plain: Moments): Interval | null =>
  Math.min(chosen.count, plain.count) < CASES_MIN
    ? null
    : intervalOf(chosen, plain, ALPHA, TIGHT_AT);

function resultOf(lines: readonly StudyLine[]): WayResult {
  const sum = (of: (by: StudyLine['by']) => number) =>
    lines.reduce((whole, { by }) => whole + of(by), 0);
  return {
    cases: sum(({ cases }) => cases),
    payers: sum(({ payers }) => payers),
    contacts: sum(({ contacts }) => contacts),
    recovered: sum(({ recovered }) => recovered),
    costMicros: sum(({ costMicros }) => costMicros),
    netPerCase: meanOf(netMomentsOf(lines)),
  };
}

/** In centavos. */
const netMomentsOf = (lines: readonly StudyLine[]): Moments =>
  lines.reduce(
    (sum, { by }) => ({
      count: sum.count + by.cases,
      sum: sum.sum + by.capped - by.costMicros / MICROS_PER_CENTAVO,
      squares: sum.squares + Number(by.netSquares) / MICROS_PER_CENTAVO ** 2,
    }),
    NO_MOMENTS,
  );
