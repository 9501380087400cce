import type { Override } from '#shared/domain/case/override.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { Regua } from './regua.ts';
import type { AnyStep, ReguaStep } from './step.ts';

/** A régua as it holds for one debtor. */
export type AdaptedRegua = {
  readonly regua: Regua;
  /** Steps that are not taken. */
  readonly dropped: ReadonlySet<StepId>;
};

/**
 * The régua with what the team decided otherwise for this debtor: steps not taken, one channel only, or so many days later. A
 * step that has no message for the only channel is not taken either.
 */
export function adaptRegua(regua: Regua, overrides: readonly Override[]): AdaptedRegua {
  if (overrides.length === 0) return { regua, dropped: new Set() };
  const steps = overrides.reduce<readonly ReguaStep[]>(shifted, regua.steps).map(withChannel);
  const reactions = regua.reactions.map(withChannel);
  const dropped = [...steps, ...reactions].filter(isDropped).map(({ stepId }) => stepId);
  return { regua: { ...regua, steps: [...steps], reactions }, dropped: new Set(dropped) };

  function withChannel<Step extends AnyStep>(step: Step): Step {
    const { change } = overrides.findLast((known) => binds(known, 'channel', step)) ?? {};
    if (change?.kind !== 'channel' || !('messages' in step)) return step;
    return { ...step, messages: step.messages.filter(({ channel }) => channel === change.channel) };
  }

  function isDropped(step: AnyStep): boolean {
    const isMute = 'messages' in step && step.messages.length === 0;
    return isMute || overrides.some((known) => binds(known, 'skip', step));
  }
}

function binds({ change }: Override, kind: Override['change']['kind'], step: AnyStep): boolean {
  return change.kind === kind && (change.stepId ?? step.stepId) === step.stepId;
}

function shifted(steps: readonly ReguaStep[], { change }: Override): readonly ReguaStep[] {
  if (change.kind !== 'shift') return steps;
  const { stepId, days } = change;
  const from = stepId === undefined ? 0 : steps.findIndex((step) => step.stepId === stepId);
  if (from < 0) return steps;
  return steps.map((step, index) =>
    index < from ? step : { ...step, offsetDays: step.offsetDays + days },
  );
}
