import assert from 'node:assert/strict';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { append } from '#shared/domain/history/append.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { epochSecondsOf } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { changedItems } from './changed-items.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { keys } from './keys.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import type { Table } from './table.ts';

/** DynamoDB's own limit for one transaction. */
export const TRANSACTION_ITEMS_MAX = 100;

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** Somebody else wrote to this debtor since it was loaded: load and decide again. */
export class ConcurrentChange extends Error {
  override readonly name = 'ConcurrentChange';
}

/** The cause of this decision was handled before; nothing was written. */
export class AlreadyClaimed extends Error {
  override readonly name = 'AlreadyClaimed';
}

/**
 * Writes a decision once: the facts as history, the state that they fold into, and everything that must become
 * true with them, in one transaction guarded by the version of the state that was decided on.
 *
 * @throws ConcurrentChange, AlreadyClaimed
 */
export async function commit(
  table: Table,
  loaded: LoadedDebtor,
  decision: Decision,
  context: DecisionContext,
): Promise<{ record: RegisteredRecord; entries: readonly HistoryEntry[] }> {
  const { debtorId } = loaded;
  const { entries, record } = append(
    loaded.record,
    decision.facts,
    { debtorId, ...context },
    decision.next,
  );
  const guard = { loaded: loaded.record.debtor?.version ?? 0 };
  const claims = (decision.claims ?? []).map((claim) => ({
    ...keys.claim(claim.kind, claim.cause),
    debtorId,
    at: context.at,
    ...(claim.expiresAt && { expiresAt: epochSecondsOf(claim.expiresAt) }),
  }));
  const [state, ...others] = changedItems(loaded, record, decision.vault ?? {});
  assert(state, 'the state changes with every fact');

  const writes: Writes = [
    guard.loaded === 0
      ? once(table, state)
      : {
          Put: {
            TableName: table.name,
            Item: state,
            ConditionExpression: '#version = :loaded',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':loaded': guard.loaded },
          },
        },
    ...claims.map((claim) => once(table, claim)),
    ...entries.map((entry) =>
      once(table, { ...keys.history(entry.debtorId, entry.seq), ...entry }),
    ),
    ...refItems(loaded, decision).map((item) => unlessOthers(table, item)),
    ...[...others, ...(decision.items ?? [])].map((item) => ({
      Put: { TableName: table.name, Item: item },
    })),
  ];
  assert(
    writes.length <= TRANSACTION_ITEMS_MAX,
    `a decision of ${writes.length} items is too large`,
  );

  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: writes }));
    return { record, entries };
  } catch (error) {
    throw explain(error, claims.length);
  }
}

const once = (table: Table, item: Record<string, unknown>) => ({
  Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Whatever leads to one debtor never comes to lead to another: who asks for it is refused, and must look again. */
const unlessOthers = (table: Table, item: Record<string, unknown>) => ({
  Put: {
    TableName: table.name,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR debtorId = :debtorId',
    ExpressionAttributeValues: { ':debtorId': item['debtorId'] },
  },
});

const refItems = (loaded: LoadedDebtor, decision: Decision) =>
  (decision.refs ?? []).map((ref) => ({
    ...keys.ref(ref.kind, ref.external),
    debtorId: loaded.debtorId,
    target: ref.target,
    ...(ref.expiresAt && { expiresAt: epochSecondsOf(ref.expiresAt) }),
  }));

/** Names what a cancelled transaction means; anything unknown is left for the caller's retry. */
function explain(error: unknown, claimCount: number): unknown {
  const codes = cancellationCodes(error);
  const failed = (code: string) => code === 'ConditionalCheckFailed';
  if (codes.slice(1, 1 + claimCount).some(failed)) return new AlreadyClaimed();
  if (codes.some(failed) || codes.includes('TransactionConflict')) return new ConcurrentChange();
  return error;
}
