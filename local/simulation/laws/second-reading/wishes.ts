import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

const DAYS_MS = 2 * 24 * 3_600_000;
const SKEW_MS = 2 * SKEW_MS_MAX;

/** Whose word it is that a debtor wants to be called: their own, or only the team's. */
export type Wish = 'their-own' | 'noted';

/**
 * The wish of a debtor that a call of a credor met at a moment, as the facts before it tell it, or null where nobody wanted one, or
 * not then, or not any more.
 */
export function wishMet(
  credorId: string,
  at: HistoryEntry['at'],
  before: readonly HistoryEntry[],
): Wish | null {
  const asked = before.findLastIndex(
    ({ fact }) => fact.type === 'callback-asked' && fact.credorId === credorId,
  );
  const wish = before[asked];
  if (wish?.fact.type !== 'callback-asked') return null;
  const { from, until, via } = wish.fact;
  const moment = epochMsOf(at);
  const ends = Math.min(epochMsOf(from) + DAYS_MS, until ? epochMsOf(until) : Infinity);
  if (moment + SKEW_MS < epochMsOf(from) || moment - SKEW_MS >= ends) return null;
  const later = before.slice(asked + 1);
  const unrung = new Set(
    later.flatMap(({ fact }) => (fact.type === 'call-failed' ? [fact.callId] : [])),
  );
  const isOver = later.some(
    ({ fact }) =>
      endsWish(fact, credorId, wish.at) ||
      (fact.type === 'call-placed' &&
        fact.credorId === credorId &&
        fact.asked &&
        !unrung.has(fact.callId)),
  );
  if (isOver) return null;
  return via === 'operator' ? 'noted' : 'their-own';
}

type Ending = FactOf<
  'case-disputed' | 'ladder-stopped' | 'promise-made' | 'case-settled' | 'opted-out'
>;
const ENDING: ReadonlySet<string> = new Set<Ending['type']>([
  'case-disputed',
  'ladder-stopped',
  'promise-made',
  'case-settled',
]);

/** What answers a wish, or takes its reason away. */
function endsWish(fact: HistoryEntry['fact'], credorId: string, askedAt: string): boolean {
  switch (fact.type) {
    case 'debtor-flagged':
      return true;
    case 'opted-out':
      return fact.channel === 'voice';
    case 'right-person-reached':
      return fact.spokeAt >= askedAt;
    default:
      return ENDING.has(fact.type) && 'credorId' in fact && fact.credorId === credorId;
  }
}
