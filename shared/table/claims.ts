import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Claim } from './decision.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Whether a cause was handled before. Read after the debtor, it misses nothing that the debtor's record shows. */
export async function isClaimed(table: Table, { kind, cause }: Claim): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.claim(kind, cause),
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
}
