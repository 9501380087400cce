import { isRoundPlanned, nextRound } from '#shared/domain/hooks/next-round.ts';
import { restsUntil } from '#shared/domain/hooks/next-try.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { noteRound, readHealth } from '#shared/table/hook-health.ts';
import { queueRound, type Round } from '#shared/table/plan-round.ts';
import type { DeliverHooksDeps } from './deps.ts';
import { tellWaiting } from './tell-waiting.ts';

/**
 * Tries what waits for one endpoint and is due, and plans the next round. However much waits, one message goes round for it.
 *
 * @returns an outcome word
 */
export async function goRound(deps: DeliverHooksDeps, round: Round): Promise<string> {
  const { credorId, endpointId, at } = round;
  const place = { credorId, endpointId };
  const health = await readHealth(deps.table, place);
  const isOwn = health.roundAt === at;
  if (!isOwn && isRoundPlanned(health.roundAt, at, deps.now())) return 'goes-round-sooner';
  if (deps.now() < at) {
    await queueRound(deps, round);
    return 'not-yet';
  }
  const known = await deps.endpointsOf(credorId);
  const endpoint = known?.document.endpoints.find((one) => one.endpointId === endpointId);
  if (!known || !endpoint || endpoint.kind === 'pull') {
    await noteRound(deps.table, place, health.roundAt, null);
    return 'endpoint-gone';
  }
  const { told, nextTryAt } = await tellWaiting(deps, place, { ...known, endpoint }, health);
  await planNext(deps, round, nextTryAt);
  return told === 0 ? 'told-nothing' : 'told';
}

/** @param nextTryAt the earliest next try of what is known to wait still; null when nothing is */
async function planNext(
  deps: DeliverHooksDeps,
  round: Round,
  nextTryAt: Instant | null,
): Promise<void> {
  const { credorId, endpointId } = round;
  const place = { credorId, endpointId };
  const health = await readHealth(deps.table, place);
  const isOwn = health.roundAt === round.at;
  const now = deps.now();
  const resting = nextTryAt && restsUntil(health, now);
  const next = nextRound(resting ?? nextTryAt, round.isLast, now);
  if (!isOwn && isRoundPlanned(health.roundAt, next?.at ?? now, now)) return;
  if (next) await queueRound(deps, { ...round, ...next });
  await noteRound(deps.table, place, health.roundAt, next?.at ?? null);
}
