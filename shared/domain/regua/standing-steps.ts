import type { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import type { Case } from '#shared/domain/case/case.ts';
import { doneFor } from '#shared/domain/case/progress.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { LadderSetting } from './ladder-setting.ts';
import type { ReguaStep, StepOf } from './step.ts';
import { momentOf } from './step-moment.ts';

/** A step that is over without anything being sent: it was dropped, or what it waited for came or did not come. */
export type Passed =
  | {
      readonly stepId: StepId;
      readonly outcome: 'skipped';
      readonly reason:
        | 'missed'
        | 'merged'
        | 'condition-not-met'
        | 'jumped'
        | 'overridden'
        | 'left-out'
        | 'in-pause';
    }
  | {
      readonly stepId: StepId;
      readonly outcome: 'waited';
      readonly heard: BehaviourEvent | null;
      /** The step that the ladder goes on with; null for the next one. */
      readonly jumpsTo: StepId | null;
    };

export type StandingStep = {
  readonly step: ReguaStep;
  readonly fate:
    | { readonly kind: 'open' }
    | { readonly kind: 'waiting' }
    | { readonly kind: 'over'; readonly passed: Passed };
};

/**
 * The steps that are not done, in order, as the waits among them leave them: a wait that is over lets the ladder go on,
 * and drops what it jumps over; behind one that is not over nothing stands yet.
 */
export function standingSteps(
  known: Pick<Case, 'progress'>,
  anchor: LocalDate,
  setting: LadderSetting,
  now: Instant,
): readonly StandingStep[] {
  const { steps } = setting.regua;
  const done = doneFor(known.progress, anchor);
  const standing: StandingStep[] = [];
  let jumpsTo: StepId | null = null;
  for (const [index, step] of steps.entries()) {
    if (done.includes(step.stepId)) continue;
    const { stepId } = step;
    if (jumpsTo !== null && stepId !== jumpsTo) {
      const passed = { stepId, outcome: 'skipped' as const, reason: 'jumped' as const };
      standing.push({ step, fate: { kind: 'over', passed } });
      continue;
    }
    jumpsTo = null;
    if (step.kind !== 'wait' || setting.dropped.has(stepId)) {
      standing.push({ step, fate: { kind: 'open' } });
      continue;
    }
    const ended = endOfWait(step, steps[index - 1], anchor, setting, now);
    if (ended === 'waiting') return [...standing, { step, fate: { kind: 'waiting' } }];
    jumpsTo = (ended.heard === null ? step.otherwise : step.whenHeard) ?? null;
    const passed = { stepId, outcome: 'waited' as const, heard: ended.heard, jumpsTo };
    standing.push({ step, fate: { kind: 'over', passed } });
  }
  return standing;
}

/** What counts happened between the moment of the step before and the end of the wait, whenever that is looked at. */
function endOfWait(
  step: StepOf<'wait'>,
  previous: ReguaStep | undefined,
  anchor: LocalDate,
  setting: LadderSetting,
  now: Instant,
): 'waiting' | { readonly heard: BehaviourEvent | null } {
  const end = momentOf(step, anchor, setting);
  const since = previous && momentOf(previous, anchor, setting);
  const first = setting.events.find(
    ({ event, at }) =>
      step.waitsFor.some((waited) => waited === event) &&
      at <= end &&
      (since === undefined || at >= since),
  );
  if (first) return { heard: first.event };
  return now >= end || setting.rung === step.stepId ? { heard: null } : 'waiting';
}
