import type * as z from 'zod';
import { batchGet } from './batch-get.ts';
import { configIn, type ConfigKind, type Versioned } from './config-documents.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/**
 * Live documents of a kind, a hundred by one request, in the order of their ids. One that nobody published is left out.
 *
 * @param ids each once
 */
export async function readConfigs<T>(
  table: Table,
  schema: z.ZodType<T>,
  kind: ConfigKind,
  ids: readonly string[],
): Promise<readonly (Versioned<T> & { readonly id: string })[]> {
  const wanted = ids.map((id) => ({ id, key: keys.config(kind, id, 'LIVE') }));
  const items = await batchGet(
    table,
    wanted.map(({ key }) => key),
  );
  const found = new Map(items.map((item) => [item['pk'], item]));
  return wanted.flatMap(({ id, key }) => {
    const item = found.get(key.pk);
    return item ? [{ id, ...configIn(schema, item) }] : [];
  });
}
