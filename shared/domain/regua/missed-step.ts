import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Climb } from './climb.ts';
import type { PassedReaction } from './coming-reactions.ts';
import type { LadderSetting } from './ladder-setting.ts';
import type { PlannedStep } from './next-step.ts';
import type { Passed } from './standing-steps.ts';

/** What of a ladder is over and not yet told. */
export type Over = {
  readonly steps: readonly Passed[];
  readonly reactions: readonly PassedReaction[];
};

/**
 * A step or a reaction whose day is over and that is not sent any more, as its alarm was lost, another came before it, or its message
 * was held back. It still rings once where nothing else does by tomorrow, or the history would say only weeks later, or never, that it
 * was missed.
 *
 * @param standing only a step that it stands for, or one of a due date on which the ladder stood before, can have been missed: what was
 *   over when the ladder came to a due date is told by the first step that rings there
 * @returns null when there is none
 */
export function missedStep(
  { steps, reactions }: Over,
  standing: NextAlarm,
  {
    credorId,
    agreementId,
    anchor,
    progress,
  }: Pick<Climb, 'credorId' | 'agreementId' | 'progress'> & {
    readonly anchor: LocalDate;
  },
  { regua }: LadderSetting,
  now: Instant,
): PlannedStep | null {
  const isAwaited = (stepId: StepId): boolean =>
    standing.kind === 'regua-step' &&
    standing.credorId === credorId &&
    standing.agreementId === agreementId &&
    standing.anchor === anchor &&
    standing.stepId === stepId;
  const answer = reactions.find(({ reason }) => reason === 'missed');
  const passed = steps.findLast(
    (one) =>
      one.outcome === 'skipped' &&
      one.reason === 'missed' &&
      (progress.anchor === anchor || isAwaited(one.stepId)),
  );
  const step = answer?.reaction ?? regua.steps.find(({ stepId }) => stepId === passed?.stepId);
  return step ? { step, moment: now, late: true, mergedAt: null, isOver: true } : null;
}
