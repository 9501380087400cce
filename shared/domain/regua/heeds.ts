import type { PlanRules } from './plan-rules.ts';

/** Whether what the debtor does may change when a ladder goes on: some régua of theirs waits for it, or reacts to it. */
export const heedsBehaviour = ({ reguas }: Pick<PlanRules, 'reguas'>): boolean =>
  [...reguas.values()].some(
    ({ steps, reactions }) => reactions.length > 0 || steps.some(({ kind }) => kind === 'wait'),
  );
