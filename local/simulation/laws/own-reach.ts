import type { Fact } from '#shared/domain/history/entry.ts';

const DEAD: ReadonlySet<string> = new Set(['bounced', 'undelivered', 'complained']);

/**
 * Whether all ways by which somebody was ever written to are closed by now: its channel was left, its address is dead, or somebody
 * else's. Another way that nobody has used yet may still be open.
 */
export function isOutOfReach(known: readonly Fact[]): boolean {
  const ways = new Map<string, { readonly channel: string; readonly contactId: string }>();
  const left = new Set<string>();
  for (const fact of known) {
    if (fact.type === 'opted-out') left.add(fact.channel);
    if (fact.type === 'opted-in') left.delete(fact.channel);
    if (fact.type === 'message-requested') ways.set(`${fact.channel} ${fact.contactId}`, fact);
    if (fact.type === 'message-outcome' && DEAD.has(fact.outcome))
      ways.delete(`${fact.channel} ${fact.contactId}`);
    if (fact.type === 'contact-disowned')
      for (const [way, { contactId }] of ways) if (contactId === fact.contactId) ways.delete(way);
  }
  return [...ways.values()].every(({ channel }) => left.has(channel));
}
