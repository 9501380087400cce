import type { Fact } from '#shared/domain/history/entry.ts';

/** How a case with a credor stands, as the facts last tell; null before there is one. */
export function statusOf(
  credorId: string,
  facts: readonly Fact[],
): 'active' | 'disputed' | 'settled' | null {
  let status: ReturnType<typeof statusOf> = null;
  for (const fact of facts) {
    if (!('credorId' in fact) || fact.credorId !== credorId) continue;
    if (fact.type === 'case-opened' || fact.type === 'case-reopened') status = 'active';
    if (fact.type === 'dispute-closed') status = 'active';
    if (fact.type === 'case-disputed') status = 'disputed';
    if (fact.type === 'case-settled') status = 'settled';
  }
  return status;
}
