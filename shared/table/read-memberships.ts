import { Carteiras, type Membership } from '#shared/domain/carteira/carteira.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from './config-documents.ts';
import type { Table } from './table.ts';

/** The carteiras of a credor, those by rule and the one for everybody else. */
export async function readMemberships(
  table: Table,
  credorId: CredorId,
): Promise<readonly Membership[]> {
  const found = await readConfig(table, Carteiras, 'carteiras', credorId);
  return found ? [...found.document.carteiras, found.document.otherwise] : [];
}
