import type { Ladder } from '#shared/domain/case/ladder.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { PassedReaction } from './coming-reactions.ts';
import type { LadderSetting } from './ladder-setting.ts';
import type { PlannedStep } from './next-step.ts';
import type { Passed } from './standing-steps.ts';
import { momentAfterEvent, momentOf } from './step-moment.ts';

/** What of a ladder is over and not yet told. */
export type Over = {
  readonly steps: readonly Passed[];
  readonly reactions: readonly PassedReaction[];
};

/**
 * A step whose day is over and that is not sent any more, as its alarm was lost, another came before it, or its message was held
 * back; or a reaction whose alarm was lost. It still rings once where nothing else does by tomorrow, or the history would say only
 * weeks later, or never, that it was missed.
 *
 * @param standing only a reaction for which it stands rings: one that was told for a due date that comes back is not told again
 * @param since when the ladder was first climbed: what was over before then is nothing that anybody missed
 * @returns null when there is none
 */
export function missedStep(
  { steps, reactions }: Over,
  standing: NextAlarm,
  { credorId, agreementId, anchor }: Ladder & { readonly anchor: LocalDate },
  setting: LadderSetting,
  since: Instant,
): PlannedStep | null {
  const isHere =
    standing.kind === 'regua-step' &&
    standing.credorId === credorId &&
    standing.agreementId === agreementId &&
    standing.anchor === anchor;
  const answer = reactions.find(
    ({ reaction, reason }) => isHere && reason === 'missed' && reaction.stepId === standing.stepId,
  );
  if (answer) {
    const { reaction, heardAt } = answer;
    const moment = momentAfterEvent(reaction, heardAt, setting);
    return { step: reaction, moment, late: true, mergedAt: null, heardAt };
  }
  for (const passed of steps.toReversed()) {
    const step = setting.regua.steps.find(({ stepId }) => stepId === passed.stepId);
    if (!step || passed.outcome !== 'skipped' || passed.reason !== 'missed') continue;
    const moment = momentOf(step, anchor, setting);
    if (moment >= since) return { step, moment, late: true, mergedAt: null };
  }
  return null;
}
