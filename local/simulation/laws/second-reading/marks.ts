import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { Fact } from '#shared/domain/history/entry.ts';

/** Whether the last word about a mark is that it holds; that nothing of the dead and of minors is listed says it, too. */
export function markedAs(flag: DebtorFlag, known: readonly Fact[]): string | null {
  const word = known.findLast(
    (fact) =>
      (fact.type === 'debtor-flagged' || fact.type === 'debtor-unflagged') && fact.flag === flag,
  );
  const bar = known.findLast(
    ({ type }) => type === 'listing-barred' || type === 'listing-bar-lifted',
  );
  const isBarred = bar?.type === 'listing-barred' && bar.because === flag;
  return word?.type === 'debtor-flagged' || isBarred ? `the person was marked: ${flag}` : null;
}
