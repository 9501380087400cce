import { addSeconds, type Instant } from '#shared/domain/values/zone.ts';
import type { EndpointHealth } from './endpoint-health.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** How long to wait after each try that failed (Standard Webhooks, "Deliverability and reliability"): three days in all. */
const WAITS = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;
/** Tries that an endpoint at rest put off count for nothing, but a day after the last wait it is over. */
const GIVE_UP_AFTER = 4 * 24 * HOUR;
const GONE = 410;

/** So many failures in a row, and an endpoint rests: one that is gone must not keep others waiting. */
const FAILURES_BEFORE_REST = 10;
const REST_SECONDS = 15 * MINUTE;

/** Until when an endpoint that failed again and again is left alone; null when it may be tried now. */
export function restsUntil(
  { failures, lastFailureAt }: Pick<EndpointHealth, 'failures' | 'lastFailureAt'>,
  now: Instant,
): Instant | null {
  if (failures < FAILURES_BEFORE_REST || !lastFailureAt) return null;
  const until = addSeconds(lastFailureAt, REST_SECONDS);
  return now < until ? until : null;
}

/**
 * When to try again what has just failed; null to give up: a person may have it told again.
 *
 * @param tries how many there were, this one included
 * @param since when it was tried first
 * @param status what the system answered; null when no answer came
 */
export function nextTry(
  tries: number,
  since: Instant,
  status: number | null,
  now: Instant,
): Instant | null {
  const wait = WAITS[tries - 1];
  if (status === GONE || wait === undefined) return null;
  return isOver(since, now) ? null : addSeconds(now, wait);
}

/** Whether what is still not taken is given up, however often it was tried. @param since when it was tried first */
export const isOver = (since: Instant, now: Instant): boolean =>
  addSeconds(since, GIVE_UP_AFTER) < now;
