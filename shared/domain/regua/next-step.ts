import type { Case } from '#shared/domain/case/case.ts';
import type { Ladder } from '#shared/domain/case/ladder.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { LadderSetting } from './ladder-setting.ts';
import { type Passed, standingSteps } from './standing-steps.ts';
import type { AnyStep, ReguaStep } from './step.ts';
import { momentOf } from './step-moment.ts';

/** Where a case stands on its ladder. */
export type LadderPosition = {
  /** Steps before `next` that are over without anything being sent, in order. */
  readonly passed: readonly Passed[];
  readonly next: PlannedStep | null;
};

export type PlannedStep = {
  readonly step: AnyStep;
  /** The moment that the régua gives it, which may have passed. */
  readonly moment: Instant;
  /** Whether the debtor's day of that moment is over. */
  readonly late: boolean;
  /** When, on a later day, a newer step will speak for this one if it is still waiting then; null when none will. */
  readonly mergedAt: Instant | null;
  /** For a reaction, when what it reacts to happened. */
  readonly heardAt?: Instant;
  /** There where nothing is sent any more, and only the history is told. */
  readonly isOver?: true;
};

/**
 * The step that comes next for the due date that the ladder stands on. Steps go in the régua's order, each once per
 * due date: a part payment changes nothing, and when an older debt is settled the ladder starts anew on the next due
 * date, where the days since then put it. What is past is settled by each step's own catch-up policy, so an
 * outage, an import of old debts and a moved due date all end the same declared way, however often this is asked.
 *
 * @param anchor the oldest open due date of the ladder
 */
export function nextStep(
  known: Ladder & Pick<Case, 'progress'>,
  anchor: LocalDate,
  setting: LadderSetting,
  now: Instant,
): LadderPosition {
  const { debtor, rung, meets = () => true, wouldMeet = meets } = setting;
  const today = localDateOf(now, debtor.zone);
  const moved = known.progress.anchor !== null && known.progress.anchor !== anchor;
  const standing = standingSteps(known, anchor, setting, now);
  const dayOf = (moment: Instant) => localDateOf(moment, debtor.zone);

  const passed: Passed[] = [];
  for (const [index, { step, fate }] of standing.entries()) {
    const { stepId } = step;
    if (fate.kind === 'over') {
      passed.push(fate.passed);
      continue;
    }
    const moment = momentOf(step, anchor, setting);
    if (fate.kind === 'waiting') {
      return { passed, next: { step, moment, late: false, mergedAt: null } };
    }
    const unowed = whyUnowed(setting, step, moment);
    if (unowed !== null) {
      // Untold before its moment: the team may change its mind until then.
      if (moment <= now) passed.push({ stepId, outcome: 'skipped', reason: unowed });
      continue;
    }
    const late = dayOf(moment) < today;
    const isDue = moment <= now || stepId === rung;
    const merging = catchUpOf(step) === 'merge';
    const heir = merging ? firstHeir(index + 1) : null;
    const merges = late && merging;
    const isSpokenFor = speaks(step) && hasSpokenSince(moment);
    if (late && catchUpOf(step) === 'skip') {
      passed.push({ stepId, outcome: 'skipped', reason: 'missed' });
    } else if ((merges && isToday(heir)) || ((merges || moved) && isSpokenFor)) {
      passed.push({ stepId, outcome: 'skipped', reason: 'merged' });
    } else if (isDue && !meets(step)) {
      passed.push({ stepId, outcome: 'skipped', reason: 'condition-not-met' });
    } else {
      const mergedAt = heir !== null && dayOf(heir) > dayOf(moment) ? heir : null;
      return { passed, next: { step, moment, late, mergedAt } };
    }
  }
  return { passed, next: null };

  /** The first later step that will be sent and so could speak for an earlier one. */
  function firstHeir(from: number): Instant | null {
    for (const { step, fate } of standing.slice(from)) {
      if (fate.kind === 'waiting') return null;
      // A notice tells of the listing and not of what an earlier step had to say.
      if (fate.kind === 'over' || !speaks(step) || step.kind === 'notice') continue;
      const moment = momentOf(step, anchor, setting);
      if (whyUnowed(setting, step, moment) !== null || (moment <= now && !wouldMeet(step)))
        continue;
      if (catchUpOf(step) !== 'skip' || dayOf(moment) >= today) return moment;
    }
    return null;
  }

  function isToday(moment: Instant | null): boolean {
    return moment !== null && dayOf(moment) <= today;
  }

  /** A message tells of all debts of its ladder, so one that left after the step's moment spoke for the step too. */
  function hasSpokenSince(moment: Instant): boolean {
    return debtor.contactLog.some(
      (line) =>
        line.credorId === known.credorId &&
        line.purpose === 'regua-step' &&
        line.agreementId === known.agreementId &&
        line.at >= moment,
    );
  }
}

/** Why a step is not owed to this debtor: the team or their carteira decided so, or it falls into a pause. */
export const whyUnowed = (
  { dropped, isPaused }: LadderSetting,
  { stepId }: AnyStep,
  moment: Instant,
): 'overridden' | 'left-out' | 'in-pause' | null =>
  dropped.get(stepId) ?? (isPaused(moment) ? 'in-pause' : null);

const speaks = (step: ReguaStep): boolean => 'messages' in step;

/** What has no policy of its own disturbs nobody, and is done whenever its turn comes. */
const catchUpOf = (step: ReguaStep) => ('catchUp' in step ? step.catchUp : 'send-late');
