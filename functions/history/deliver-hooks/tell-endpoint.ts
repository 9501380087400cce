import type { HookEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import type { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { nextTry, restsUntil } from '#shared/domain/hooks/next-try.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readHealth } from '#shared/table/hook-health.ts';
import { planRound } from '#shared/table/plan-round.ts';
import { type HookPlace, keepUnread } from '#shared/table/unread-events.ts';
import type { DeliverHooksDeps } from './deps.ts';
import { type Known, postEvent } from './post-event.ts';

/** Tells an endpoint something new, or keeps it for whoever fetches it, or until it is tried again. @returns an outcome word */
export async function tellEndpoint(
  deps: DeliverHooksDeps,
  place: HookPlace,
  { endpoint, publishedAt }: Known<HookEndpoint>,
  event: HookEvent,
): Promise<string> {
  const since = deps.now();
  const fresh = { ...event, tries: 0, since, lastStatus: null };
  if (endpoint.kind === 'pull') {
    await keepUnread(deps.table, place, { ...fresh, status: 'to-fetch' });
    return 'kept';
  }
  const health = await readHealth(deps.table, place);
  const waitUntil = async (
    nextTryAt: Instant,
    tried: Pick<typeof fresh, 'tries'>,
    lastStatus: number | null,
  ) => {
    await keepUnread(deps.table, place, {
      ...fresh,
      ...tried,
      lastStatus,
      status: 'waiting',
      nextTryAt,
    });
    await planRound(deps, place, health, nextTryAt);
    return 'postponed';
  };
  const resting = restsUntil(health, since);
  if (resting) return waitUntil(resting, fresh, health.lastStatus);
  const { isTaken, status } = await postEvent(
    deps,
    place,
    { endpoint, publishedAt },
    event,
    health,
  );
  if (isTaken) return 'told';
  const next = nextTry(1, since, status, deps.now());
  if (next) return waitUntil(next, { tries: 1 }, status);
  await keepUnread(deps.table, place, {
    ...fresh,
    tries: 1,
    lastStatus: status,
    status: 'given-up',
  });
  return 'given-up';
}
