import assert from 'node:assert/strict';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { cancellationCodes, isOnlyConflict } from './cancellation-codes.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { despiteConflicts } from './despite-conflicts.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import type { Table } from './table.ts';
import { writesOf, type Written } from './writes-of.ts';

/** DynamoDB's own limit for one transaction. */
export const TRANSACTION_ITEMS_MAX = 100;

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
): Promise<Written> {
  const { writes, record, entries } = writesOf(table, loaded, decision, context);
  await send(table, writes, decision.claims?.length ?? 0);
  return { record, entries };
}

/**
 * Writes what is true of several people at once, or nothing of it: each guarded by the version that was decided on.
 *
 * @param decisions without claims
 * @throws ConcurrentChange
 */
export async function commitTogether(
  table: Table,
  decisions: readonly { readonly loaded: LoadedDebtor; readonly decision: Decision }[],
  context: DecisionContext,
): Promise<void> {
  const writes = decisions.flatMap(({ loaded, decision }) => {
    assert(decision.claims === undefined, 'nobody claims a cause together');
    return writesOf(table, loaded, decision, context).writes;
  });
  await send(table, writes, 0);
}

async function send(
  table: Table,
  writes: ReturnType<typeof writesOf>['writes'],
  claims: number,
): Promise<void> {
  assert(
    writes.length <= TRANSACTION_ITEMS_MAX,
    `a decision of ${writes.length} items is too large`,
  );
  const write = (ClientRequestToken: string) =>
    table.client.send(new TransactWriteCommand({ TransactItems: writes, ClientRequestToken }));
  try {
    await despiteConflicts(write, isOnlyConflict);
  } catch (error) {
    throw explain(error, claims);
  }
}

/** Names what a cancelled transaction means; anything unknown is left for the caller's retry. */
function explain(error: unknown, claimCount: number): unknown {
  const codes = cancellationCodes(error);
  const failed = (code: string) => code === 'ConditionalCheckFailed';
  if (codes.slice(1, 1 + claimCount).some(failed)) return new AlreadyClaimed();
  if (codes.some(failed) || codes.includes('TransactionConflict')) return new ConcurrentChange();
  return error;
}
