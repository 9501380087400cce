import type { Case } from '#shared/domain/case/case.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { LadderSetting } from './ladder-setting.ts';
import { type PlannedStep, whyUnowed } from './next-step.ts';
import type { Reaction } from './step.ts';
import { momentAfterEvent } from './step-moment.ts';

/** A reaction that is over: its day passed, its condition was not true, or it was not owed. */
export type PassedReaction = {
  readonly reaction: Reaction;
  readonly heardAt: Instant;
  readonly reason: 'missed' | 'condition-not-met' | 'overridden' | 'left-out' | 'in-pause';
};

/**
 * The reactions to come, the first one first, to what the debtor did since the ladder stands on its due date, and those that are over. Each
 * answers once for each due date, to the first such event; one that repeats answers the newest event that it has not answered.
 */
export function comingReactions(
  known: Pick<Case, 'progress'>,
  anchor: LocalDate,
  setting: LadderSetting,
  now: Instant,
): { readonly passed: readonly PassedReaction[]; readonly coming: readonly PlannedStep[] } {
  const { regua, debtor, rung, meets = () => true } = setting;
  const today = localDateOf(now, debtor.zone);
  const passed: PassedReaction[] = [];
  const coming: (PlannedStep & { readonly heardAt: Instant })[] = [];
  for (const reaction of regua.reactions) {
    const heardAt = unanswered(reaction, known, anchor, setting);
    if (heardAt === null) continue;
    const moment = momentAfterEvent(reaction, heardAt, setting);
    const unowed = whyUnowed(setting, reaction, moment);
    if (unowed !== null) {
      if (moment <= now) passed.push({ reaction, heardAt, reason: unowed });
      continue;
    }
    const late = localDateOf(moment, debtor.zone) < today;
    const isDue = moment <= now || reaction.stepId === rung;
    if (late && reaction.catchUp === 'skip') {
      passed.push({ reaction, heardAt, reason: 'missed' });
    } else if (isDue && !meets(reaction)) {
      passed.push({ reaction, heardAt, reason: 'condition-not-met' });
    } else {
      coming.push({ step: reaction, moment, late, mergedAt: null, heardAt });
    }
  }
  coming.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
  return { passed, coming };
}

/**
 * When what the reaction has still to answer happened; null when there is nothing. What was answered on one due date is not answered on
 * another one again: a debt that has prescribed keeps what was done beside every due date that the ladder comes to stand on.
 */
function unanswered(
  { stepId, after, repeats }: Reaction,
  { progress }: Pick<Case, 'progress'>,
  anchor: LocalDate,
  { events }: LadderSetting,
): Instant | null {
  const answered = (progress.reacted ?? []).filter((past) => past.stepId === stepId);
  if (!repeats && answered.some((past) => past.anchor === anchor)) return null;
  const left = events.filter(
    ({ event, at }) => event === after.event && answered.every(({ heardAt }) => at > heardAt),
  );
  return left.at(repeats ? -1 : 0)?.at ?? null;
}
