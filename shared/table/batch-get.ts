import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { OwnError } from '#shared/domain/values/own-error.ts';
import type { Table } from './table.ts';

type Item = Readonly<Record<string, unknown>>;
type Key = { readonly pk: string; readonly sk: string };

/** DynamoDB's own limit for one BatchGetItem. */
const BATCH_MAX = 100;
/** How often keys that the table had no capacity for are asked for again. */
const ROUNDS_MAX = 10;

/**
 * The items with these keys, as they are now, in any order; what does not exist is left out.
 *
 * @param wanted each once
 * @throws OwnError when the table keeps refusing for want of capacity, for the caller to repeat later
 */
export async function batchGet(table: Table, wanted: readonly Key[]): Promise<readonly Item[]> {
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH_MAX) }, (_, index) =>
    oneBatch(table, wanted.slice(index * BATCH_MAX, (index + 1) * BATCH_MAX)),
  );
  return (await Promise.all(batches)).flat();
}

async function oneBatch(table: Table, wanted: readonly Key[]): Promise<readonly Item[]> {
  const found: Item[] = [];
  let open: BatchGetCommandInput['RequestItems'] = {
    [table.name]: { Keys: [...wanted], ConsistentRead: true },
  };
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const answer: BatchGetCommandOutput = await table.client.send(
      new BatchGetCommand({ RequestItems: open }),
    );
    found.push(...(answer.Responses?.[table.name] ?? []));
    if (!answer.UnprocessedKeys?.[table.name]) return found;
    open = answer.UnprocessedKeys;
  }
  throw new OwnError(`The table left a batch unread after ${ROUNDS_MAX} rounds.`);
}
