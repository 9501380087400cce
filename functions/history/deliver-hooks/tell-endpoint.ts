import type { HookQueued } from '#events/hook-queued.ts';
import type { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import type { UnreadEvent } from '#shared/domain/hooks/unread-event.ts';
import type { HookEndpoint, PushEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import type { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { nextTry, restsUntil } from '#shared/domain/hooks/next-try.ts';
import { signedRequest } from '#shared/domain/hooks/signed-request.ts';
import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { noteFailure, noteSuccess, readHealth } from '#shared/table/hook-health.ts';
import { type HookPlace, keepUnread, takeRead } from '#shared/table/unread-events.ts';
import type { DeliverHooksDeps } from './deps.ts';

/** One event for one endpoint. */
export type Telling = {
  readonly place: HookPlace;
  readonly endpoint: HookEndpoint;
  /** When the credor's endpoints were last published. */
  readonly changedAt: Instant;
  readonly event: HookEvent;
  /** How often it was tried before. */
  readonly tries: number;
  readonly since: Instant;
  /** Whether it stands among those that nobody has taken yet. */
  readonly isKept: boolean;
};

const DELAY_SECONDS_MAX = 900;
/** That all is well is noted so often at most. */
const WELL_MS = 3_600_000;

/** Tells an endpoint, or keeps the event for whoever fetches it. @returns an outcome word */
export async function tellEndpoint(deps: DeliverHooksDeps, telling: Telling): Promise<string> {
  const { place, endpoint, event, since, tries, isKept } = telling;
  if (endpoint.kind === 'pull') {
    await keepUnread(deps.table, place, unread(telling, 'to-fetch', null));
    return 'kept';
  }
  const health = await readHealth(deps.table, place);
  const resting = restsUntil(health, deps.now());
  if (resting) {
    await keepUnread(deps.table, place, unread(telling, 'waiting', health.lastStatus));
    return postpone(deps, again(telling, tries, resting));
  }
  const status = await post(deps, telling, endpoint);
  const at = deps.now();
  if (status !== null && status >= 200 && status < 300) {
    if (isKept) await takeRead(deps.table, place, [event]);
    if (isNews(health, at)) await noteSuccess(deps.table, place, at);
    return 'told';
  }
  await noteFailure(deps.table, place, status, at);
  const tried = { ...telling, tries: tries + 1 };
  const next = nextTry(tried.tries, since, status, at);
  await keepUnread(deps.table, place, unread(tried, next ? 'waiting' : 'given-up', status));
  return next ? postpone(deps, again(telling, tried.tries, next)) : 'given-up';
}

/** Queues an event again for its time, in steps of what a queue can wait. */
export async function postpone(
  deps: DeliverHooksDeps,
  queued: Extract<HookQueued, { kind: 'retry' }>,
): Promise<string> {
  const seconds = Math.ceil(millisecondsBetween(deps.now(), queued.notBefore) / 1_000);
  await deps.later([queued], Math.min(DELAY_SECONDS_MAX, Math.max(1, seconds)));
  return 'postponed';
}

/** @returns what the endpoint answered; null when no answer came, or its address may not be called */
async function post(
  { master, send, sandbox, now }: DeliverHooksDeps,
  { place, event, changedAt }: Telling,
  endpoint: PushEndpoint,
): Promise<number | null> {
  const way = endpoint.kind === 'push' ? { url: endpoint.url, send } : sandbox;
  if (!way) return null;
  const to = { credorId: place.credorId, endpoint, changedAt };
  const request = signedRequest(await master(), to, event, now());
  try {
    const { status } = await way.send({ method: 'POST', url: way.url, ...request });
    return status;
  } catch {
    // Whatever it was, the endpoint has not said that it took the event.
    return null;
  }
}

const isNews = ({ failures, lastSuccessAt }: EndpointHealth, at: Instant): boolean =>
  failures > 0 || lastSuccessAt === null || millisecondsBetween(lastSuccessAt, at) > WELL_MS;

const unread = (
  { event, tries, since }: Telling,
  status: UnreadEvent['status'],
  lastStatus: number | null,
): UnreadEvent => ({ ...event, status, tries, since, lastStatus });

const again = (
  { place, event, since }: Telling,
  tries: number,
  notBefore: Instant,
): Extract<HookQueued, { kind: 'retry' }> => ({
  name: 'HookQueued',
  kind: 'retry',
  ...place,
  event,
  tries,
  since,
  notBefore,
});
