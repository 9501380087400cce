import type { HookQueued } from '#events/hook-queued.ts';
import type { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import { isRoundPlanned } from '#shared/domain/hooks/next-round.ts';
import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { noteRound } from './hook-health.ts';
import type { Table } from './table.ts';
import type { HookPlace } from './unread-events.ts';

/** What a queue can wait. */
const DELAY_SECONDS_MAX = 900;

export type RoundDeps = {
  readonly table: Table;
  /** Queues it, to be seen after so many seconds, at most 900. */
  readonly queueHook: (queued: HookQueued, delaySeconds: number) => Promise<void>;
  readonly now: () => Instant;
};

export type Round = Extract<HookQueued, { kind: 'round' }>;

/**
 * Has what waits for an endpoint tried by then, unless it is anyway. The round is queued before it is noted: one too many does
 * nothing, and none is lost in between.
 *
 * @param roundAt for when a round is planned already, as read a moment ago
 */
export async function planRound(
  deps: RoundDeps,
  place: HookPlace,
  { roundAt }: Pick<EndpointHealth, 'roundAt'>,
  at: Instant,
): Promise<void> {
  if (isRoundPlanned(roundAt, at, deps.now())) return;
  await queueRound(deps, { name: 'HookQueued', kind: 'round', ...place, at, isLast: false });
  await noteRound(deps.table, place, roundAt, at);
}

/** Queues a round for its time, in steps of what a queue can wait. */
export async function queueRound(
  { queueHook, now }: Pick<RoundDeps, 'queueHook' | 'now'>,
  round: Round,
): Promise<void> {
  const seconds = Math.ceil(millisecondsBetween(now(), round.at) / 1_000);
  await queueHook(round, Math.min(DELAY_SECONDS_MAX, Math.max(0, seconds)));
}
