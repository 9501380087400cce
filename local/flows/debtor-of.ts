import { DebtorPage } from '#events/api/debtor.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { wholeHistory } from './histories.ts';
import { tableOf } from './table-of.ts';

/** Who owes this debt, as the console finds them. */
export async function debtorOf(
  world: World,
  credorId: string,
  contract: string,
): Promise<DebtorId> {
  const found = await asAdmin(world, 'POST', '/api/debtor-searches', { credorId, text: contract });
  const [row] = DebtorPage.parse(found).rows;
  if (!row) throw new Error(`nobody owes ${contract}`);
  return row.debtorId;
}

/** What is true of a debtor, and everything that made it so. */
export async function lifeOf(
  world: World,
  debtorId: DebtorId,
): Promise<{ readonly record: RegisteredRecord; readonly entries: readonly HistoryEntry[] }> {
  const table = tableOf(world);
  const { record } = await loadDebtor(table, debtorId);
  if (!isRegistered(record)) throw new Error(`${debtorId} is not registered`);
  return { record, entries: await wholeHistory(table, debtorId) };
}
