import * as z from 'zod';
import { SHARED_MAX } from '#shared/domain/reply/waiting-reply.ts';
import { addressHashOf } from '#shared/domain/values/derive-ids.ts';
import { ContactId, DebtorId } from '#shared/domain/values/ids.ts';
import type { SideItem } from './decision.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';
import { queryPages } from './query-pages.ts';

const AddressItem = z.object({ debtorId: DebtorId, contactId: ContactId });
export type AddressOwner = z.infer<typeof AddressItem>;

/**
 * That a person has these e-mails and phones, by which their replies find them. Holds no address: only a keyed hash.
 *
 * @param contacts values by contact, as the vault holds them
 * @param key the deployment's document key
 */
export const addressItems = (
  debtorId: DebtorId,
  contacts: ReadonlyMap<ContactId, string>,
  key: string,
): readonly SideItem[] =>
  [...contacts].map(([contactId, value]) => ({
    ...keys.address(addressHashOf(value, key), debtorId),
    debtorId,
    contactId,
  }));

/** Who has this e-mail or phone, at most SHARED_MAX of them. */
export async function ownersOfAddress(
  table: Table,
  value: string,
  key: string,
): Promise<readonly AddressOwner[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.addressOwners(addressHashOf(value, key)) },
    ConsistentRead: true,
    Limit: SHARED_MAX,
  };
  for await (const page of queryPages(table, query, 2)) {
    return page.map((item) => AddressItem.parse(item));
  }
  return [];
}
