import { isNeverTrue } from '#shared/domain/rule/never-true.ts';
import type { AnyStep } from './step.ts';

/** Something about a step that keeps it from ever being done as it is written. */
export type StepFlaw = {
  readonly index: number;
  /** Where the step says what keeps it from it. */
  readonly field: string;
  /** pt-BR: what is wrong, and what to change. */
  readonly message: string;
};

/** Whether the step's condition is never true, by its own words. */
export const isNeverMet = ({ condition }: Pick<AnyStep, 'condition'>): boolean =>
  condition !== undefined && isNeverTrue(condition);

export const neverMet = ({ stepId }: AnyStep, index: number): StepFlaw => {
  const message = `a condição do passo "${stepId}" nunca é verdadeira; mude-a ou tire o passo`;
  return { index, field: 'condition', message };
};
