import type { StepChange } from '#shared/domain/carteira/step-exception.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { Regua } from './regua.ts';
import type { AnyStep, ReguaStep } from './step.ts';

/** A régua as it holds for one debtor. */
export type AdaptedRegua = {
  readonly regua: Regua;
  /** Steps that are not taken. */
  readonly dropped: ReadonlySet<StepId>;
};

type Exceptions = readonly { readonly change: StepChange }[];

/**
 * The régua with what is done otherwise: steps not taken, other texts, one channel only or one less, or so many days later. A
 * step that is left without a message is not taken either. What names a step that this version does not have changes nothing.
 *
 * @param wantedBy the channel that a step keeps whatever the exceptions say, since somebody with a later word wants it alone
 */
export function adaptRegua(
  regua: Regua,
  exceptions: Exceptions,
  wantedBy: (stepId: StepId) => Channel | undefined = () => undefined,
): AdaptedRegua {
  if (exceptions.length === 0) return { regua, dropped: new Set() };
  const changes = exceptions.map(({ change }) => change);
  const steps = changes.reduce<readonly ReguaStep[]>(shifted, regua.steps).map(saying);
  const reactions = regua.reactions.map(saying);
  const dropped = [...steps, ...reactions].filter(isDropped).map(({ stepId }) => stepId);
  return { regua: { ...regua, steps: [...steps], reactions }, dropped: new Set(dropped) };

  function saying<Step extends AnyStep>(step: Step): Step {
    if (!('messages' in step)) return step;
    const own = changes.filter((change) => (change.stepId ?? step.stepId) === step.stepId);
    const wanted = wantedBy(step.stepId);
    const texts = own.findLast((change) => change.kind === 'messages');
    const only = own.findLast((change) => change.kind === 'channel');
    const without = new Set(
      own.flatMap((change) => (change.kind === 'no-channel' ? [change.channel] : [])),
    );
    const messages = (texts?.messages ?? step.messages).filter(
      ({ channel }) =>
        channel === wanted ||
        ((only === undefined || channel === only.channel) && !without.has(channel)),
    );
    return { ...step, messages };
  }

  function isDropped(step: AnyStep): boolean {
    const isMute = 'messages' in step && step.messages.length === 0;
    return isMute || changes.some(({ kind, stepId }) => kind === 'skip' && stepId === step.stepId);
  }
}

function shifted(steps: readonly ReguaStep[], change: StepChange): readonly ReguaStep[] {
  if (change.kind !== 'shift') return steps;
  const { stepId, days } = change;
  const from = stepId === undefined ? 0 : steps.findIndex((step) => step.stepId === stepId);
  if (from < 0) return steps;
  return steps.map((step, index) =>
    index < from ? step : { ...step, offsetDays: step.offsetDays + days },
  );
}
