import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ImportId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const Mended = z.object({ mended: z.set(z.number()) });

/** Remembers that a rejected row of an import was mended on screen and is in. */
export async function markMended(table: Table, importId: ImportId, row: number): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.claim('import-mended', importId),
      UpdateExpression: 'ADD mended :row',
      ExpressionAttributeValues: { ':row': new Set([row]) },
    }),
  );
}

/** The numbers of the rows of an import that were mended on screen. */
export async function readMended(table: Table, importId: ImportId): Promise<ReadonlySet<number>> {
  const Key = keys.claim('import-mended', importId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? Mended.parse(Item).mended : new Set();
}
