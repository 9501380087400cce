import type { DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { HISTORY_PAGE_MAX, readHistory } from './read-history.ts';
import type { Table } from './table.ts';

/** Debts of a person that somebody brought in, corrected or gave back after a moment, as the history tells. */
export async function debtsToldSince(
  table: Table,
  debtorId: DebtorId,
  since: Instant,
): Promise<ReadonlySet<DebtId>> {
  const told = new Set<DebtId>();
  let before: number | undefined;
  for (;;) {
    const page = await readHistory(table, debtorId, {
      newestFirst: true,
      ...(before !== undefined && { before }),
    });
    for (const { at, fact } of page) {
      if (at <= since) return told;
      if (
        fact.type === 'debt-imported' ||
        fact.type === 'debt-corrected' ||
        fact.type === 'debt-returned'
      )
        told.add(fact.debtId);
    }
    before = page.at(-1)?.seq;
    if (page.length < HISTORY_PAGE_MAX || before === undefined) return told;
  }
}
