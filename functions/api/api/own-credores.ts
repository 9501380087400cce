import { CredorId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import type { User } from './user.ts';

const CREDORES_MAX = 200;

/** The credores that a user may see, by their codes. */
export async function ownCredores(table: Table, user: User): Promise<readonly CredorId[]> {
  const ids =
    user.credores === 'all'
      ? (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id))
      : [...user.credores];
  return ids.slice(0, CREDORES_MAX);
}
