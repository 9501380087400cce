import type { HookQueued } from '#events/hook-queued.ts';
import { wants } from '#shared/domain/hooks/hook-endpoints.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { isUnread } from '#shared/table/unread-events.ts';
import type { DeliverHooksDeps } from './deps.ts';
import { postpone, tellEndpoint } from './tell-endpoint.ts';

/**
 * Tells systems of credores of something. What one of them does not take is kept, and told again later; the same event may be told twice,
 * with the same id.
 *
 * @throws when the table or the queue fails: the whole message comes again
 */
export async function deliverHooks(deps: DeliverHooksDeps, queued: HookQueued): Promise<string> {
  return queued.kind === 'fact' ? tellAll(deps, queued) : retry(deps, queued);
}

type Of<Kind extends HookQueued['kind']> = Extract<HookQueued, { kind: Kind }>;

async function tellAll(
  deps: DeliverHooksDeps,
  { credorId, debtorId, event }: Of<'fact'>,
): Promise<string> {
  const outcomes = new Set<string>();
  for (const told of credorId ? [credorId] : await credoresOf(deps, debtorId)) {
    const known = await deps.endpointsOf(told);
    for (const endpoint of known?.document.endpoints ?? []) {
      if (!known || !wants(endpoint, event)) continue;
      const since = deps.now();
      const place = { credorId: told, endpointId: endpoint.endpointId };
      const about = { place, endpoint, changedAt: known.publishedAt, event };
      outcomes.add(await tellEndpoint(deps, { ...about, tries: 0, since, isKept: false }));
    }
  }
  return outcomes.size === 0 ? 'nobody-to-tell' : [...outcomes].join(', ');
}

/** Whoever collects, or collected, from a person. */
async function credoresOf(
  { table }: DeliverHooksDeps,
  debtorId: DebtorId,
): Promise<readonly CredorId[]> {
  const { record } = await loadDebtor(table, debtorId);
  return record.cases.map(({ credorId }) => credorId);
}

async function retry(deps: DeliverHooksDeps, queued: Of<'retry'>): Promise<string> {
  const { credorId, endpointId, event, tries, since, notBefore } = queued;
  if (deps.now() < notBefore) return postpone(deps, queued);
  const place = { credorId, endpointId };
  if (!(await isUnread(deps.table, place, event))) return 'taken-meanwhile';
  const known = await deps.endpointsOf(credorId);
  const endpoint = known?.document.endpoints.find((one) => one.endpointId === endpointId);
  if (!known || !endpoint) return 'endpoint-gone';
  const about = { place, endpoint, changedAt: known.publishedAt, event };
  return tellEndpoint(deps, { ...about, tries, since, isKept: true });
}
