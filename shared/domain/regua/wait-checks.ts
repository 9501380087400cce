import { stepDay } from './step-day.ts';
import type { ReguaStep, StepOf } from './step.ts';

/** Says where a document is wrong, and how to mend it. */
export type Refuse = (path: readonly (string | number)[], message: string) => void;

/**
 * A wait ends before the next step's day, so that it never makes a step late, and jumps forwards only, so that no ladder
 * goes in circles.
 */
export function checkWait(
  step: StepOf<'wait'>,
  index: number,
  steps: readonly ReguaStep[],
  refuse: Refuse,
): void {
  const later = steps.slice(index + 1);
  const [next] = later;
  const { stepId, offsetDays, days } = step;
  if (next === undefined) {
    refuse(
      ['steps', index],
      `não há etapa depois da espera "${stepId}"; ponha uma ou tire a espera`,
    );
    return;
  }
  const end = offsetDays + days;
  if (next.offsetDays < end) {
    refuse(
      ['steps', index, 'days'],
      `a espera "${stepId}" vai até ${stepDay(end)}, e "${next.stepId}" vem em ${stepDay(next.offsetDays)}; espere no máximo ${Math.max(0, next.offsetDays - offsetDays)} dias ou mude o dia da etapa`,
    );
  }
  for (const field of ['whenHeard', 'otherwise'] as const) {
    const target = step[field];
    if (target !== undefined && !later.some((other) => other.stepId === target)) {
      refuse(
        ['steps', index, field],
        `"${target}" não é uma etapa depois da espera "${stepId}"; use uma destas: ${later.map((other) => other.stepId).join(', ')}`,
      );
    }
  }
}
