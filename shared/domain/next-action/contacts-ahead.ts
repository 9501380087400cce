import { HORIZON_DAYS } from '#shared/domain/score/outcome.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';

/** A step of a ladder, as far as it is asked here: when it comes, and whether it says something. */
type Step = {
  readonly stepId: string;
  readonly kind: string;
  readonly offsetDays: number;
};

const SPEAKING: ReadonlySet<string> = new Set(['message', 'offer', 'notice']);

/**
 * How many contacts the ladder has for somebody in the thirty days that the propensity speaks of: this step's, and those of the
 * others that come from today on. What all of them together bring is shared out evenly, since nobody knows which one brings it.
 *
 * @param anchor the due date that the ladder stands on
 */
export function contactsAhead(
  steps: readonly Step[],
  stepId: string,
  anchor: LocalDate,
  today: LocalDate,
): number {
  const day = daysBetween(anchor, today);
  const others = steps.filter(
    (step) =>
      step.stepId !== stepId &&
      SPEAKING.has(step.kind) &&
      step.offsetDays >= day &&
      step.offsetDays < day + HORIZON_DAYS,
  );
  return 1 + others.length;
}
