import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

/** The clocks of functions are off by seconds, and a request that is tried again takes its time. */
export const ABOUT_MS = 60_000;

/** What a history tells at a moment: all until then, and what it came to tell since the beginning of a stretch of time. */
export type Telling = { readonly facts: readonly Fact[]; readonly recent: readonly Fact[] };

/** What a history told just before a stretch of time, and after each line of it. `from`, `until`: epoch milliseconds. */
export function tellingsBetween(
  entries: readonly HistoryEntry[],
  from: number,
  until: number,
): readonly Telling[] {
  const facts = entries.map(({ fact }) => fact);
  const moments = entries.map(({ at }) => epochMsOf(at));
  const before = moments.filter((moment) => moment < from).length;
  const all = moments.filter((moment) => moment <= until).length;
  return Array.from({ length: all - before + 1 }, (_, later) => ({
    facts: facts.slice(0, before + later),
    recent: facts.slice(before, before + later),
  }));
}
