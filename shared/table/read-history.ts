import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Entries of one page at most; a timeline asks for more by the last sequence number it saw. */
export const HISTORY_PAGE_MAX = 200;

/**
 * A debtor's history after sequence number `after`, oldest first, or the newest entries first when `newestFirst`.
 */
export async function readHistory(
  table: Table,
  debtorId: DebtorId,
  page: {
    readonly after?: number;
    readonly before?: number;
    readonly limit?: number;
    readonly newestFirst?: boolean;
  },
): Promise<readonly HistoryEntry[]> {
  const { pk, sk: after } = keys.history(debtorId, (page.after ?? 0) + 1);
  const { sk: before } = keys.history(debtorId, (page.before ?? 9_999_999_999) - 1);
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :before',
      ExpressionAttributeValues: { ':pk': pk, ':after': after, ':before': before },
      ScanIndexForward: !page.newestFirst,
      Limit: Math.min(page.limit ?? HISTORY_PAGE_MAX, HISTORY_PAGE_MAX),
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => HistoryEntry.parse(item));
}
