import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { dayAfter, daysFrom } from '#local/simulation/laws/calendar/bank-days.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

const FOR_EVER = '9999-12-31';

type Stretch = { readonly from: string; readonly to: string };

/** The days from which on and up to which the debtor contested what a credor claims. */
function contestedDays(
  known: readonly HistoryEntry[],
  credorId: string,
  uf: string,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let since: string | null = null;
  for (const { fact, at } of known) {
    if (!('credorId' in fact) || fact.credorId !== credorId) continue;
    const day = localDayOf(uf, Date.parse(at));
    if (fact.type === 'case-disputed') since ??= day;
    if (fact.type !== 'dispute-closed' && fact.type !== 'case-settled') continue;
    if (since !== null) stretches.push({ from: since, to: day });
    since = null;
  }
  return since === null ? stretches : [...stretches, { from: since, to: FOR_EVER }];
}

/**
 * The day so many nights after another, where a night counts that the debtor did not spend waiting for the answer to a dispute.
 * Whoever still waits has for ever.
 */
export function nightsAfter(
  day: string,
  nights: number,
  known: readonly HistoryEntry[],
  credorId: string,
  uf: string,
): string {
  const stretches = contestedDays(known, credorId, uf);
  let [reached, left] = [day, nights];
  for (;;) {
    const waiting = stretches.find(({ from, to }) => from <= reached && reached < to);
    if (waiting) {
      reached = waiting.to;
      if (reached === FOR_EVER) return FOR_EVER;
    } else if (left > 0) {
      reached = dayAfter(reached, 1);
      left -= 1;
    } else return reached;
  }
}

/** The last day of a promise: all nights until the day that was named and the tolerance after it. */
export function promisedUntil(
  { fact, at }: { readonly fact: FactOf<'promise-made'>; readonly at: string },
  known: readonly HistoryEntry[],
  uf: string,
): string {
  const made = localDayOf(uf, Date.parse(at));
  const nights = daysFrom(made, dayAfter(fact.date, fact.toleranceDays));
  return nightsAfter(made, nights, known, fact.credorId, uf);
}

const DISPUTE_FACTS: ReadonlySet<string> = new Set([
  'case-disputed',
  'dispute-closed',
  'case-settled',
  'case-reopened',
]);

/** Whether the debtor contests what a credor claims, by its last word. */
export const isDisputed = (credorId: string, facts: readonly Fact[]): boolean =>
  facts.findLast(
    (fact) => DISPUTE_FACTS.has(fact.type) && 'credorId' in fact && fact.credorId === credorId,
  )?.type === 'case-disputed';
