import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { keys, type RefKind } from './keys.ts';
import type { Table } from './table.ts';

const RefItem = z.object({
  debtorId: DebtorId,
  target: z.record(z.string(), z.string()),
  /** Epoch seconds. DynamoDB deletes expired items up to two days late, so whoever reads must look at it. */
  expiresAt: z.int().optional(),
});
export type FoundRef = z.infer<typeof RefItem>;

/** Whom somebody else's id belongs to, or null. */
export async function findRef(
  table: Table,
  kind: RefKind,
  external: string,
): Promise<FoundRef | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.ref(kind, external), ConsistentRead: true }),
  );
  return Item ? RefItem.parse(Item) : null;
}

/** DynamoDB's own limit for one BatchGetItem. */
const BATCH_MAX = 100;
/** How often keys that the table had no time for are asked for again. */
const ROUNDS_MAX = 10;

/**
 * Whom many ids belong to; ids that belong to nobody are absent.
 *
 * @param externals each once
 * @throws when the table keeps refusing for want of capacity, for the queue to repeat
 */
export async function findRefs(
  table: Table,
  kind: RefKind,
  externals: readonly string[],
): Promise<ReadonlyMap<string, FoundRef>> {
  const idOf = new Map(externals.map((external) => [keys.ref(kind, external).pk, external]));
  const found = new Map<string, FoundRef>();
  let open: readonly Record<string, unknown>[] = externals.map((id) => keys.ref(kind, id));
  for (let round = 0; open.length > 0; round++) {
    if (round === ROUNDS_MAX + Math.ceil(externals.length / BATCH_MAX)) {
      throw new Error('The table had no capacity for a batch of references.');
    }
    const answer = await table.client.send(
      new BatchGetCommand({
        RequestItems: {
          [table.name]: { Keys: open.slice(0, BATCH_MAX), ConsistentRead: true },
        },
      }),
    );
    for (const item of answer.Responses?.[table.name] ?? []) {
      const external = idOf.get(String(item['pk']));
      if (external !== undefined) found.set(external, RefItem.parse(item));
    }
    const refused = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
    open = [...open.slice(BATCH_MAX), ...refused];
  }
  return found;
}
