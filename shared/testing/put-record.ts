import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { changedItems } from '#shared/table/changed-items.ts';
import { nobodyYet } from '#shared/table/loaded-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { MARIA_PROFILE } from './records.ts';

/** Puts a debtor into a table as if their history had led there; the history itself stays empty. */
export async function putRecord(
  table: Table,
  record: RegisteredRecord,
  profile: Profile = MARIA_PROFILE,
): Promise<void> {
  const items = changedItems(nobodyYet(record.debtor.debtorId), record, { profile });
  for (const Item of items)
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
}
