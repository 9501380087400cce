import type { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import type { PushEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import { isOver, nextTry, restsUntil } from '#shared/domain/hooks/next-try.ts';
import type { UnreadEvent, WaitingEvent } from '#shared/domain/hooks/unread-event.ts';
import { addSeconds, type Instant } from '#shared/domain/values/zone.ts';
import {
  type HookPlace,
  isUnread,
  keepUnread,
  listWaiting,
  takeRead,
} from '#shared/table/unread-events.ts';
import type { DeliverHooksDeps } from './deps.ts';
import { type Known, postEvent } from './post-event.ts';

/** With a slow system the round ends while its function still has time. */
const ROUND_SECONDS = 8;

type WentRound = {
  readonly told: number;
  /** The earliest next try of what is known to wait still; null when nothing is. */
  readonly nextTryAt: Instant | null;
};

/** Tells an endpoint what is due of what waits for it, the longest due first, until it does not take something. */
export async function tellWaiting(
  deps: DeliverHooksDeps,
  place: HookPlace,
  known: Known<PushEndpoint>,
  before: EndpointHealth,
): Promise<WentRound> {
  const until = addSeconds(deps.now(), ROUND_SECONDS);
  const resting = restsUntil(before, deps.now());
  if (resting) return { told: 0, nextTryAt: resting };
  let health = before;
  let told = 0;
  const waiting = await listWaiting(deps.table, place);
  for (const [index, event] of waiting.entries()) {
    const now = deps.now();
    if (now < event.nextTryAt) return { told, nextTryAt: event.nextTryAt };
    if (until < now) return { told, nextTryAt: now };
    if (!(await isUnread(deps.table, place, event))) continue;
    const { isTaken, status } = await postEvent(deps, place, known, event, health);
    if (!isTaken) {
      const rest = waiting.slice(index + 1);
      const next = await keepTried(deps, place, event, status);
      await giveUp(deps, place, rest, status);
      return { told, nextTryAt: earliest([next, ...rest.map(({ nextTryAt }) => nextTryAt)]) };
    }
    await takeRead(deps.table, place, [event]);
    health = { ...before, failures: 0, lastSuccessAt: deps.now() };
    told += 1;
  }
  // After what was listed more may wait.
  return { told, nextTryAt: told > 0 ? deps.now() : null };
}

/** @returns when it is tried next; null when it was given up */
async function keepTried(
  { table, now }: DeliverHooksDeps,
  place: HookPlace,
  event: WaitingEvent,
  lastStatus: number | null,
): Promise<Instant | null> {
  const tries = event.tries + 1;
  const nextTryAt = nextTry(tries, event.since, lastStatus, now());
  const tried = { ...event, tries, lastStatus };
  const kept: UnreadEvent = nextTryAt ? { ...tried, nextTryAt } : { ...tried, status: 'given-up' };
  await keepUnread(table, place, kept);
  return nextTryAt;
}

/** What an endpoint that still takes nothing has kept waiting for too long is not tried once more. */
async function giveUp(
  { table, now }: DeliverHooksDeps,
  place: HookPlace,
  waiting: readonly WaitingEvent[],
  lastStatus: number | null,
): Promise<void> {
  for (const event of waiting)
    if (isOver(event.since, now()))
      await keepUnread(table, place, { ...event, lastStatus, status: 'given-up' });
}

const earliest = (moments: readonly (Instant | null)[]): Instant | null =>
  moments
    .filter((moment) => moment !== null)
    .toSorted()
    .at(0) ?? null;
