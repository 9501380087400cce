import type { DebtId, DebtorId, ImportId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { HISTORY_PAGE_MAX, readHistory } from './read-history.ts';
import type { Table } from './table.ts';

/**
 * Debts of a person that somebody brought in, corrected, took back or gave back after a moment, as the history tells.
 *
 * @param besides an import whose own word does not count
 */
export async function debtsToldSince(
  table: Table,
  debtorId: DebtorId,
  since: Instant,
  besides?: ImportId,
): Promise<ReadonlySet<DebtId>> {
  const told = new Set<DebtId>();
  let before: number | undefined;
  for (;;) {
    const page = await readHistory(table, debtorId, {
      newestFirst: true,
      ...(before !== undefined && { before }),
    });
    for (const { at, cause, fact } of page) {
      if (at <= since) return told;
      if (cause === besides) continue;
      if (
        fact.type === 'debt-imported' ||
        fact.type === 'debt-corrected' ||
        fact.type === 'debt-withdrawn' ||
        fact.type === 'debt-returned'
      )
        told.add(fact.debtId);
    }
    before = page.at(-1)?.seq;
    if (page.length < HISTORY_PAGE_MAX || before === undefined) return told;
  }
}
