import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { HISTORY_PAGE_MAX, readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';

/** Everything a table holds, key by key. */
export async function* everyItem(table: Table): AsyncGenerator<Record<string, unknown>> {
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ...(startKey && { ExclusiveStartKey: startKey }),
      }),
    );
    yield* page.Items ?? [];
    startKey = page.LastEvaluatedKey;
  } while (startKey);
}

/** Everybody in the table, in the order of their ids. */
export async function everyDebtor(table: Table): Promise<readonly DebtorId[]> {
  const found: DebtorId[] = [];
  for await (const item of everyItem(table))
    if (item['sk'] === 'STATE') found.push(DebtorId.parse(item['debtorId']));
  return found.sort();
}

/** One debtor's history from the first line to the last. */
export async function wholeHistory(
  table: Table,
  debtorId: DebtorId,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const page = await readHistory(table, debtorId, { after: entries.at(-1)?.seq ?? 0 });
    entries.push(...page);
    if (page.length < HISTORY_PAGE_MAX) return entries;
  }
}

/** The histories of everybody, by id. */
export async function everyHistory(
  table: Table,
): Promise<ReadonlyMap<DebtorId, readonly HistoryEntry[]>> {
  const histories = new Map<DebtorId, readonly HistoryEntry[]>();
  for (const debtorId of await everyDebtor(table))
    histories.set(debtorId, await wholeHistory(table, debtorId));
  return histories;
}
