import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { despiteConflicts } from './despite-conflicts.ts';
import { additionsOf, summedWrites } from './counted-additions.ts';
import { keys } from './keys.ts';
import { measuredStretch } from './measured-stretch.ts';
import { readHistory } from './read-history.ts';
import type { Table } from './table.ts';

/** Entries counted in one transaction: each adds to a handful of counters at most. */
const ENTRIES_PER_TRANSACTION = 20;
/** A gap of some two thousand entries; whatever is wider is no lost stretch. */
const ROUNDS_MAX = 100;

/**
 * Adds a debtor's new history entries to the panels' counters, exactly once: the marker of how far this history has
 * been counted moves in the same transaction, so a repeated stretch of the stream adds nothing, and one that never came
 * is read from the history and counted with the next.
 */
export async function countKpis(
  table: Table,
  debtorId: DebtorId,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const through = entries.at(-1)?.seq ?? 0;
  let waiting = entries;
  for (let round = 0; waiting.length > 0; round++) {
    if (round === ROUNDS_MAX) throw new OwnError(`The history of ${debtorId} has too wide a gap.`);
    const stretch = waiting.slice(0, ENTRIES_PER_TRANSACTION);
    const isCounted = await countOnce(table, debtorId, stretch);
    if (isCounted && stretch.at(-1)?.seq === through) return;
    const rest = isCounted ? waiting.slice(ENTRIES_PER_TRANSACTION) : [];
    waiting = rest.length > 0 ? rest : await uncounted(table, debtorId, through);
  }
}

/** The entries after the marker, read anew, since others may have been lost or counted in between. */
async function uncounted(
  table: Table,
  debtorId: DebtorId,
  through: number,
): Promise<readonly HistoryEntry[]> {
  const after = await countedThrough(table, debtorId);
  return after < through ? readHistory(table, debtorId, { after, before: through + 1 }) : [];
}

/** @returns false when the marker does not stand right before these entries, and nothing was counted */
async function countOnce(
  table: Table,
  debtorId: DebtorId,
  entries: readonly HistoryEntry[],
): Promise<boolean> {
  const first = entries[0]?.seq ?? 1;
  const measured = await measuredStretch(table, debtorId, entries);
  const writes = [
    {
      Update: {
        TableName: table.name,
        Key: keys.counted(debtorId),
        UpdateExpression: 'SET seq = :last',
        ConditionExpression: first === 1 ? 'attribute_not_exists(pk)' : 'seq = :before',
        ExpressionAttributeValues: {
          ':last': entries.at(-1)?.seq,
          ...(first > 1 && { ':before': first - 1 }),
        },
      },
    },
    ...measured.writes,
    ...summedWrites(table, [...entries.flatMap(additionsOf), ...measured.additions]),
  ];
  const count = (ClientRequestToken: string) =>
    table.client.send(new TransactWriteCommand({ TransactItems: writes, ClientRequestToken }));
  try {
    await despiteConflicts(count, isConflict);
    return true;
  } catch (error) {
    if (markerElsewhere(error)) return false;
    throw error;
  }
}

async function countedThrough(table: Table, debtorId: DebtorId): Promise<number> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.counted(debtorId), ConsistentRead: true }),
  );
  return Number(Item?.['seq'] ?? 0);
}

const markerElsewhere = (error: unknown): boolean =>
  cancellationCodes(error)[0] === 'ConditionalCheckFailed';

/** Every debtor of a credor adds to the same counters of the day, so conflicts are usual and short. */
const isConflict = (error: unknown): boolean =>
  !markerElsewhere(error) && cancellationCodes(error).includes('TransactionConflict');
