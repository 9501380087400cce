import { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** The states of these people, each named once, in any order; whoever has none is left out. */
export async function readStates(
  table: Table,
  debtorIds: readonly DebtorId[],
): Promise<readonly Debtor[]> {
  const items = await batchGet(
    table,
    debtorIds.map((debtorId) => keys.state(debtorId)),
  );
  return items.map((item) => Debtor.parse(item));
}
