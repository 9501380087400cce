import { addSeconds, type Instant } from '#shared/domain/values/zone.ts';

/** A round that has not begun so long after its time has been lost, and another may be planned. */
const LOST_AFTER_SECONDS = 20 * 60;
/** What began to wait while a round ended is found by another so much later. */
const LAST_LOOK_SECONDS = 60;
/** At least a moment passes between two rounds. */
const PAUSE_SECONDS = 1;

/**
 * Whether an endpoint is gone round to by then anyway: one round at a time tries whatever waits for it, however much that is.
 *
 * @param roundAt for when a round is planned; null for none
 */
export const isRoundPlanned = (roundAt: Instant | null, by: Instant, now: Instant): boolean =>
  roundAt !== null && roundAt <= by && now <= addSeconds(roundAt, LOST_AFTER_SECONDS);

/**
 * When the round after one comes, and whether it is the last look at what is over; null after that look.
 *
 * @param nextTryAt the earliest next try of what still waits; null when nothing does
 */
export function nextRound(
  nextTryAt: Instant | null,
  wasLast: boolean,
  now: Instant,
): { readonly at: Instant; readonly isLast: boolean } | null {
  if (nextTryAt === null)
    return wasLast ? null : { at: addSeconds(now, LAST_LOOK_SECONDS), isLast: true };
  const soonest = addSeconds(now, PAUSE_SECONDS);
  return { at: nextTryAt < soonest ? soonest : nextTryAt, isLast: false };
}
