import type { Ladder } from '#shared/domain/case/ladder.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { PassedReaction } from './coming-reactions.ts';
import type { PlannedStep } from './next-step.ts';
import type { Regua } from './regua.ts';
import type { Passed } from './standing-steps.ts';

/**
 * The step for which the alarm stands although its day is over: it was lost, or held back, and is not sent any more. It
 * still rings once where nothing else does, or the history would never say that the step was missed.
 *
 * @returns null when the alarm stands for no such step of this ladder
 */
export function missedStep(
  standing: NextAlarm,
  { credorId, agreementId, anchor }: Ladder & { readonly anchor: LocalDate },
  passed: readonly Passed[],
  unanswered: readonly PassedReaction[],
  { steps }: Regua,
): PlannedStep | null {
  if (standing.kind !== 'regua-step') return null;
  const isHere =
    standing.credorId === credorId &&
    standing.agreementId === agreementId &&
    standing.anchor === anchor;
  if (!isHere) return null;
  const over = { moment: standing.at, late: true, mergedAt: null };
  const answer = unanswered.find(
    ({ reaction, reason }) => reason === 'missed' && reaction.stepId === standing.stepId,
  );
  if (answer) return { ...over, step: answer.reaction, heardAt: answer.heardAt };
  const isMissed = passed.some(
    (one) => one.outcome === 'skipped' && one.reason === 'missed' && one.stepId === standing.stepId,
  );
  const step = steps.find(({ stepId }) => stepId === standing.stepId);
  return isMissed && step ? { ...over, step } : null;
}
