import type { ReguaStep } from './step.ts';
import type { StepFlaw } from './step-flaw.ts';

/**
 * Steps that no ladder comes to, since a wait goes on behind them whatever it hears.
 *
 * @param steps in the régua's order
 */
export function jumpedSteps(steps: readonly ReguaStep[]): readonly StepFlaw[] {
  const reached = new Set<number>();
  const coming = [0];
  for (let at = coming.pop(); at !== undefined; at = coming.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    coming.push(...nextOf(steps, at));
  }
  return steps.flatMap(({ stepId }, index): readonly StepFlaw[] => {
    if (reached.has(index)) return [];
    const wait = steps.findLast(({ kind }, at) => at < index && kind === 'wait' && reached.has(at));
    const message = `ao passo "${stepId}" ninguém chega: ouvida ou não, a espera "${wait?.stepId}" segue depois dele; mude whenHeard ou otherwise da espera, ou tire o passo`;
    return [{ index, field: 'stepId', message }];
  });
}

function nextOf(steps: readonly ReguaStep[], at: number): readonly number[] {
  const step = steps[at];
  if (step === undefined) return [];
  if (step.kind !== 'wait') return [at + 1];
  return [step.whenHeard, step.otherwise].map((target) => {
    const index = target === undefined ? -1 : steps.findIndex(({ stepId }) => stepId === target);
    return index > at ? index : at + 1;
  });
}
