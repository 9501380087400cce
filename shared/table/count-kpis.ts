import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { type KpiIncrement, kpiOfEntry } from '#shared/domain/report/kpi-of-fact.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Entries counted in one transaction: each adds to a handful of counters at most. */
const ENTRIES_PER_TRANSACTION = 20;

/**
 * Adds a debtor's new history entries to the panels' counters, exactly once: the marker of how far this history has
 * been counted moves in the same transaction, so a repeated stretch of the stream adds nothing.
 */
export async function countKpis(
  table: Table,
  debtorId: DebtorId,
  entries: readonly HistoryEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += ENTRIES_PER_TRANSACTION) {
    await countOnce(table, debtorId, entries.slice(start, start + ENTRIES_PER_TRANSACTION));
  }
}

async function countOnce(
  table: Table,
  debtorId: DebtorId,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const first = entries[0]?.seq;
  const last = entries.at(-1)?.seq;
  if (first === undefined || last === undefined) return;
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: table.name,
              Key: keys.counted(debtorId),
              UpdateExpression: 'SET seq = :last',
              ConditionExpression: first === 1 ? 'attribute_not_exists(pk)' : 'seq = :before',
              ExpressionAttributeValues: {
                ':last': last,
                ...(first > 1 && { ':before': first - 1 }),
              },
            },
          },
          ...summed(entries.flatMap(kpiOfEntry)).map((increment) => addTo(table, increment)),
        ],
      }),
    );
  } catch (error) {
    if (!markerMoved(error)) throw error;
    const counted = await countedThrough(table, debtorId);
    if (counted < first - 1)
      throw new Error('An earlier stretch of this history is not counted yet.');
    await countOnce(
      table,
      debtorId,
      entries.filter((entry) => entry.seq > counted),
    );
  }
}

async function countedThrough(table: Table, debtorId: DebtorId): Promise<number> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.counted(debtorId), ConsistentRead: true }),
  );
  return Number(Item?.['seq'] ?? 0);
}

const markerMoved = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';

/** Increments of one counter become one: a transaction may touch an item only once. */
function summed(increments: readonly KpiIncrement[]): readonly KpiIncrement[] {
  const byCounter = Map.groupBy(increments, ({ credorId, day, metric }) =>
    [credorId, day, metric].join(' '),
  );
  return [...byCounter.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, by: rest.reduce((sum, next) => sum + next.by, first.by) }] : [],
  );
}

const addTo = (table: Table, { credorId, day, metric, by }: KpiIncrement) => ({
  Update: {
    TableName: table.name,
    Key: keys.kpi(credorId, day, metric),
    UpdateExpression: 'ADD amount :by',
    ExpressionAttributeValues: { ':by': by },
  },
});
