import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { otherRegistrations } from '#shared/domain/debtor/join.ts';
import { loadDebtor } from './load-debtor.ts';
import { isOfSomebody, type RegisteredDebtor } from './loaded-debtor.ts';
import type { Table } from './table.ts';

/** The person's other registrations, each read whole and consistent: one query more, and only for whoever has one. */
export async function readJoined(
  table: Table,
  { debtor }: Pick<DebtorRecord, 'debtor'>,
): Promise<readonly RegisteredDebtor[]> {
  const ids = debtor ? otherRegistrations(debtor) : [];
  const loaded = await Promise.all(ids.map((debtorId) => loadDebtor(table, debtorId)));
  return loaded.filter(isOfSomebody);
}
