import * as z from 'zod';
import { resultsOf, type Study, type StudyLine } from '#shared/domain/experiment/results.ts';
import { CONTACTED_ARM } from '#shared/domain/experiment/study.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { LIFT_BPS_MAX, LIFT_BPS_MIN, type NextActionPolicy } from './next-action-policy.ts';

const Bps = z.int().min(LIFT_BPS_MIN).max(LIFT_BPS_MAX);

/**
 * Between what basis points the share of a carteira's money lies that would not have come without its régua, as the control group
 * tells. The interval holds at every look, so it may be gathered each night.
 */
export const MeasuredLift = z
  .object({ carteiraId: CarteiraId, lowBps: Bps, highBps: Bps, cases: z.int().min(0) })
  .refine(({ lowBps, highBps }) => lowBps <= highBps, 'an interval that ends before it begins');
export type MeasuredLift = z.infer<typeof MeasuredLift>;

/**
 * The difference to the control group as a share of what a contacted case brings in. That mean is taken as known: it varies far
 * less than the difference does, since nineteen cases in twenty are in it.
 *
 * @param study of the carteira's control group, with its lines
 * @returns null before the minimum run, and while nothing came in
 */
export function measuredLift(
  carteiraId: CarteiraId,
  study: Study,
  lines: readonly StudyLine[],
  today: LocalDate,
): MeasuredLift | null {
  const { arms, comparisons } = resultsOf(study, lines, today);
  const contacted = arms.find(({ armId }) => armId === CONTACTED_ARM);
  const interval = comparisons.find(({ armId }) => armId === CONTACTED_ARM)?.interval;
  if (!contacted || !interval || contacted.perCase === 0) return null;
  const asShare = (centavos: number) =>
    within(LIFT_BPS_MIN, Math.round((LIFT_BPS_MAX * centavos) / contacted.perCase), LIFT_BPS_MAX);
  const { cases } = contacted;
  return { carteiraId, lowBps: asShare(interval.low), highBps: asShare(interval.high), cases };
}

/**
 * What a contact of a carteira is taken to bring, in basis points: what the credor wrote down, as far as the control group does not
 * contradict it, and else the nearest that it leaves open. So a guess counts while little is known, and the measure once much is.
 */
export function liftOf(
  { liftBps }: Pick<NextActionPolicy, 'liftBps'>,
  lifts: readonly MeasuredLift[],
  carteiraId: CarteiraId,
): number {
  const measured = lifts.find((lift) => lift.carteiraId === carteiraId);
  return measured ? within(measured.lowBps, liftBps, measured.highBps) : liftBps;
}

const within = (low: number, value: number, high: number): number =>
  Math.max(low, Math.min(value, high));
