import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { ImportId } from '#shared/domain/values/ids.ts';
import { inParallel } from './in-parallel.ts';
import { type Import, readImport } from './imports.ts';
import { NAME_INDEX } from './indexes.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const PAGE = 50;
const READ_AT_ONCE = 25;

export type ImportPage = {
  readonly imports: readonly Import[];
  /** Where older ones go on; null when there are none. */
  readonly before: string | null;
};

const Place = z.object({ sk: ImportId, gsi1sk: z.string() });

/**
 * A credor's imports, newest first, a page at a time: each may hold much, and there is no end of them.
 *
 * @param before what the page of before gave; null for the newest
 */
export async function listImports(
  table: Table,
  credorId: CredorId,
  before: string | null = null,
): Promise<ImportPage> {
  const { gsi1pk } = keys.importBySeason(credorId, '', '');
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: NAME_INDEX,
      KeyConditionExpression: `gsi1pk = :pk${before === null ? '' : ' AND gsi1sk < :before'}`,
      ExpressionAttributeValues: { ':pk': gsi1pk, ...(before !== null && { ':before': before }) },
      ScanIndexForward: false,
      Limit: PAGE,
    }),
  );
  const places = Items.map((item) => Place.parse(item));
  const found = new Map<string, Import>();
  await inParallel(places, READ_AT_ONCE, async ({ sk }) => {
    const one = await readImport(table, credorId, sk);
    if (one) found.set(sk, one);
  });
  return {
    imports: places.flatMap(({ sk }) => found.get(sk) ?? []),
    before: places.length < PAGE ? null : (places.at(-1)?.gsi1sk ?? null),
  };
}
