import type { Behaviour } from '#shared/domain/case/behaviour.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { AnyStep } from './step.ts';
import type { StepSetting } from './step-moment.ts';

/** Of whom the next step is asked, and what is known of the moment. */
export type LadderSetting = StepSetting & {
  readonly debtor: Debtor;
  /** What the debtor did since the ladder stands on its due date. */
  readonly events: Behaviour['events'];
  /** The step that an alarm has just rung for: it is due, also by a clock that runs a little behind. */
  readonly rung?: StepId;
  /** Whether the condition of a step that is due is true. Nobody knows what it will be later, so planning goes without. */
  readonly meets?: (step: AnyStep) => boolean;
};
