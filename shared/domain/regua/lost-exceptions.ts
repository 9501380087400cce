import type { StepChange } from '#shared/domain/carteira/step-exception.ts';
import type { Regua } from './regua.ts';
import { type AnyStep, messagesOf } from './step.ts';

type Ladder = Pick<Regua, 'steps' | 'reactions'>;

/** The steps about which an exception of this kind may speak: a reaction has no day to move. */
export const stepsFor = (
  { kind }: Pick<StepChange, 'kind'>,
  { steps, reactions }: Ladder,
): readonly AnyStep[] => [...steps, ...(kind === 'shift' ? [] : reactions)];

/**
 * Exceptions that one version of a régua knows and another does not: the step that they name is gone, has another name, or says
 * nothing any more. What they keep from a debtor would reach whoever goes over to the other version.
 */
export const lostExceptions = <Exception extends { readonly change: StepChange }>(
  exceptions: readonly Exception[],
  before: Ladder,
  after: Ladder,
): readonly Exception[] =>
  exceptions.filter(({ change }) => fits(change, before) && !fits(change, after));

function fits(change: StepChange, ladder: Ladder): boolean {
  const { stepId } = change;
  if (stepId === undefined) return true;
  const step = stepsFor(change, ladder).find((one) => one.stepId === stepId);
  if (step === undefined) return false;
  return change.kind !== 'messages' || messagesOf(step).length > 0;
}
