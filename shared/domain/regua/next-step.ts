import type { Case } from '#shared/domain/case/case.ts';
import type { Ladder } from '#shared/domain/case/ladder.ts';
import { doneFor } from '#shared/domain/case/progress.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { ReguaStep } from './regua.ts';
import { momentOf, type StepSetting } from './step-moment.ts';

/** Where a case stands on its ladder. */
export type LadderPosition = {
  /** Steps before `next` that will never be sent: their day passed, or a newer message speaks for them. */
  readonly passed: readonly { readonly stepId: StepId; readonly reason: 'missed' | 'merged' }[];
  readonly next: PlannedStep | null;
};

export type PlannedStep = {
  readonly step: ReguaStep;
  /** The moment that the régua gives it, which may have passed. */
  readonly moment: Instant;
  /** Whether the debtor's day of that moment is over. */
  readonly late: boolean;
  /** When, on a later day, a newer step will speak for this one if it is still waiting then; null when none will. */
  readonly mergedAt: Instant | null;
};

/**
 * The step that comes next for the due date that the ladder stands on. Steps go in the régua's order, each once per
 * due date: a part payment changes nothing, and when an older debt is settled the ladder starts anew on the next due
 * date, where the days since then put it. What is past is settled by each step's own catch-up policy, so an
 * outage, an import of old debts and a moved due date all end the same declared way, however often this is asked.
 *
 * @param anchor the oldest open due date of the ladder
 */
export function nextStep(
  known: Ladder & Pick<Case, 'progress'>,
  anchor: LocalDate,
  setting: StepSetting & { readonly debtor: Debtor },
  now: Instant,
): LadderPosition {
  const { debtor, regua } = setting;
  const today = localDateOf(now, debtor.zone);
  const done = doneFor(known.progress, anchor);
  const moved = known.progress.anchor !== null && known.progress.anchor !== anchor;
  const pending = regua.steps.filter((step) => !done.includes(step.stepId));
  const dayOf = (moment: Instant) => localDateOf(moment, debtor.zone);

  const passed: { stepId: StepId; reason: 'missed' | 'merged' }[] = [];
  for (const [index, step] of pending.entries()) {
    const moment = momentOf(step, anchor, setting);
    const late = dayOf(moment) < today;
    const heir = step.catchUp === 'merge' ? firstHeir(pending.slice(index + 1)) : null;
    const merges = late && step.catchUp === 'merge';
    if (late && step.catchUp === 'skip') {
      passed.push({ stepId: step.stepId, reason: 'missed' });
    } else if ((merges && isToday(heir)) || ((merges || moved) && isSpokenFor(moment))) {
      passed.push({ stepId: step.stepId, reason: 'merged' });
    } else {
      const mergedAt = heir !== null && dayOf(heir) > dayOf(moment) ? heir : null;
      return { passed, next: { step, moment, late, mergedAt } };
    }
  }
  return { passed, next: null };

  /** The first later step that will be sent and so could speak for an earlier one. */
  function firstHeir(laterSteps: readonly ReguaStep[]): Instant | null {
    for (const step of laterSteps) {
      const moment = momentOf(step, anchor, setting);
      // A notice tells of the listing and not of what an earlier step had to say.
      if (step.lists) continue;
      if (step.catchUp !== 'skip' || dayOf(moment) >= today) return moment;
    }
    return null;
  }

  function isToday(moment: Instant | null): boolean {
    return moment !== null && dayOf(moment) <= today;
  }

  /** A message tells of all debts of its ladder, so one that left after the step's moment spoke for the step too. */
  function isSpokenFor(moment: Instant): boolean {
    return debtor.contactLog.some(
      (line) =>
        line.credorId === known.credorId &&
        line.purpose === 'regua-step' &&
        line.agreementId === known.agreementId &&
        line.at >= moment,
    );
  }
}
