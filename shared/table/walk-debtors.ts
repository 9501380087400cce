import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { NAME_BUCKETS } from './keys.ts';
import { type CasePage, readCasePage } from './read-cases.ts';
import { readStates } from './read-states.ts';
import type { Table } from './table.ts';

const PAGE_CASES = 400;

/**
 * The state of everybody with a case, and whether an active one has open debts. Reads the index of cases and one state
 * each, never the history, so its cost does not grow with the years. Who has several cases comes several times.
 *
 * @param start which bucket to begin with, so that a walk that runs out of time leaves out others the next time
 */
export async function* walkDebtors(
  table: Table,
  credores: readonly CredorId[],
  start: number,
): AsyncGenerator<readonly { readonly debtor: Debtor; readonly owes: boolean }[]> {
  const buckets = credores.flatMap((credorId) =>
    Array.from({ length: NAME_BUCKETS }, (_, bucket) => ({ credorId, bucket })),
  );
  const first = start % Math.max(1, buckets.length);
  for (const { credorId, bucket } of [...buckets.slice(first), ...buckets.slice(0, first)]) {
    let after: string | null = null;
    do {
      const limit = PAGE_CASES;
      const page: CasePage = await readCasePage(table, credorId, bucket, { after, limit });
      const { cases } = page;
      const owing = new Set(
        cases
          .filter(({ status, openDebts }) => status === 'active' && openDebts > 0)
          .map(({ debtorId }) => debtorId),
      );
      const states = await readStates(
        table,
        cases.map(({ debtorId }) => debtorId),
      );
      yield states.map((debtor) => ({ debtor, owes: owing.has(debtor.debtorId) }));
      after = page.more;
    } while (after !== null);
  }
}
