import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** DynamoDB's own limit for one batch. */
const BATCH_MAX = 100;
/** A throttled batch comes back in parts; after so many rounds the walk rather stops. */
const ROUNDS_MAX = 20;

/** The states of these people, in any order; whoever has none is left out. */
export async function readStates(
  table: Table,
  debtorIds: readonly DebtorId[],
): Promise<readonly Debtor[]> {
  const batches = Array.from({ length: Math.ceil(debtorIds.length / BATCH_MAX) }, (_, index) =>
    readBatch(table, debtorIds.slice(index * BATCH_MAX, (index + 1) * BATCH_MAX)),
  );
  return (await Promise.all(batches)).flat();
}

async function readBatch(table: Table, debtorIds: readonly DebtorId[]): Promise<readonly Debtor[]> {
  const found: Debtor[] = [];
  let wanted: BatchGetCommandInput['RequestItems'] = {
    [table.name]: { Keys: debtorIds.map((debtorId) => keys.state(debtorId)) },
  };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const answer: BatchGetCommandOutput = await table.client.send(
      new BatchGetCommand({ RequestItems: wanted }),
    );
    const { Responses, UnprocessedKeys } = answer;
    found.push(...(Responses?.[table.name] ?? []).map((item) => Debtor.parse(item)));
    if (!UnprocessedKeys?.[table.name]) return found;
    wanted = UnprocessedKeys;
  }
  throw new Error(`DynamoDB left a batch of states unread after ${ROUNDS_MAX} rounds.`);
}
