import type { Behaviour } from '#shared/domain/case/behaviour.ts';
import { eventsOf } from '#shared/domain/case/events-of.ts';
import { debtsOfLadder } from '#shared/domain/case/ladder.ts';
import { isPausedAt } from '#shared/domain/case/pause.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Climb } from './climb.ts';
import type { PlanRules } from './plan-rules.ts';
import { type ReguaOfDebtor, reguaOfDebtor } from './regua-of-debtor.ts';
import type { AnyStep } from './step.ts';
import type { StepSetting } from './step-moment.ts';

/** Of whom the next step is asked, and what is known of the moment. */
export type LadderSetting = StepSetting &
  ReguaOfDebtor & {
    readonly debtor: Debtor;
    /** What the debtor did since the ladder stands on its due date. */
    readonly events: Behaviour['events'];
    /** What falls into a pause is not owed. */
    readonly isPaused: (moment: Instant) => boolean;
    /** The step that an alarm has just rung for: it is due, also by a clock that runs a little behind. */
    readonly rung?: StepId;
    /** Whether the condition of a step that is due is true. Nobody knows what it will be later, so planning goes without. */
    readonly meets?: (step: AnyStep) => boolean;
    /** Whether it is true now, for steps that would speak for another one. */
    readonly wouldMeet?: (step: AnyStep) => boolean;
  };

/**
 * What the next step of a ladder depends on: the régua as it holds for this debtor, what they did, and when nobody is to be
 * collected from. The reminders of an agreement heed nothing of it but pauses.
 *
 * @param anchor the due date that the ladder stands on
 */
export function ladderSetting(
  record: RegisteredRecord,
  climb: Climb,
  anchor: LocalDate,
  rules: PlanRules,
): LadderSetting {
  const { debtor } = record;
  const { credorId, agreementId, overrides = [] } = climb;
  const stands = (debtId: string) =>
    debtsOfLadder(record, climb).some((debt) => debt.debtId === debtId && debt.dueDate === anchor);
  const heeded = overrides.filter(({ debtId }) => debtId === undefined || stands(debtId));
  return {
    debtor,
    policy: rules.policy,
    ...reguaOfDebtor(record, climb, heeded, rules),
    events: agreementId ? [] : eventsOf(record, credorId),
    isPaused: (moment) => isPausedAt(climb, moment),
  };
}
