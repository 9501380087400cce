import type { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import type { HookEndpoint, PushEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import type { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { signedRequest } from '#shared/domain/hooks/signed-request.ts';
import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { noteFailure, noteSuccess } from '#shared/table/hook-health.ts';
import type { HookPlace } from '#shared/table/unread-events.ts';
import type { DeliverHooksDeps } from './deps.ts';

/** An endpoint, and when those of its credor were last published. */
export type Known<Endpoint extends HookEndpoint> = {
  readonly endpoint: Endpoint;
  readonly publishedAt: Instant;
};

/** What came of one POST; `status` is null when no answer came, or the address may not be called. */
export type Posted = { readonly isTaken: boolean; readonly status: number | null };

/** That all is well is noted so often at most. */
const WELL_MS = 3_600_000;

/** Posts an event to an endpoint, and notes how that went. @param health as it was a moment ago */
export async function postEvent(
  deps: DeliverHooksDeps,
  place: HookPlace,
  known: Known<PushEndpoint>,
  event: HookEvent,
  health: EndpointHealth,
): Promise<Posted> {
  const status = await post(deps, place, known, event);
  const isTaken = status !== null && status >= 200 && status < 300;
  const at = deps.now();
  if (!isTaken) await noteFailure(deps.table, place, status, at);
  else if (isNews(health, at)) await noteSuccess(deps.table, place, at);
  return { isTaken, status };
}

async function post(
  { master, send, sandbox, now }: DeliverHooksDeps,
  { credorId }: HookPlace,
  { endpoint, publishedAt }: Known<PushEndpoint>,
  event: HookEvent,
): Promise<number | null> {
  const way = endpoint.kind === 'push' ? { url: endpoint.url, send } : sandbox;
  if (!way) return null;
  const to = { credorId, endpoint, changedAt: publishedAt };
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
