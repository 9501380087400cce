import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
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

/**
 * Whom many ids belong to; ids that belong to nobody are absent.
 *
 * @param externals each once
 */
export async function findRefs(
  table: Table,
  kind: RefKind,
  externals: readonly string[],
): Promise<ReadonlyMap<string, FoundRef>> {
  const idOf = new Map(externals.map((external) => [keys.ref(kind, external).pk, external]));
  const items = await batchGet(
    table,
    externals.map((external) => keys.ref(kind, external)),
  );
  return new Map(
    items.flatMap((item): [string, FoundRef][] => {
      const external = idOf.get(String(item['pk']));
      return external === undefined ? [] : [[external, RefItem.parse(item)]];
    }),
  );
}
