import type { HookQueued } from '#events/hook-queued.ts';
import { wants } from '#shared/domain/hooks/hook-endpoints.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { DeliverHooksDeps } from './deps.ts';
import { goRound } from './go-round.ts';
import { tellEndpoint } from './tell-endpoint.ts';

/**
 * Tells systems of credores of something. What one of them does not take is kept, and told again later; the same event may be told twice,
 * with the same id.
 *
 * @throws when the table or the queue fails: the whole message comes again
 */
export async function deliverHooks(deps: DeliverHooksDeps, queued: HookQueued): Promise<string> {
  return queued.kind === 'fact' ? tellAll(deps, queued) : goRound(deps, queued);
}

async function tellAll(
  deps: DeliverHooksDeps,
  { credorId, debtorId, event }: Extract<HookQueued, { kind: 'fact' }>,
): Promise<string> {
  const outcomes = new Set<string>();
  for (const told of credorId ? [credorId] : await credoresOf(deps, debtorId)) {
    const known = await deps.endpointsOf(told);
    for (const endpoint of known?.document.endpoints ?? []) {
      if (!known || !wants(endpoint, event)) continue;
      const place = { credorId: told, endpointId: endpoint.endpointId };
      outcomes.add(await tellEndpoint(deps, place, { ...known, endpoint }, event));
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
