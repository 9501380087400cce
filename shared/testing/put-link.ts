import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import {
  type LinkTarget,
  linkRefOf,
  linkTokenOf,
  type LinkToken,
} from '#shared/domain/message/link.ts';
import { debtorIdOf, messageIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from '#shared/table/keys.ts';
import type { Table } from '#shared/table/table.ts';
import { aCredor, putCredor } from './credores.ts';
import { putRecord } from './put-record.ts';
import { putRules } from './put-rules.ts';
import { aDebtor, anEmail, aRecord, AURORA, instant, MARIA_PROFILE } from './records.ts';

export const DOCUMENT_KEY = 'a key for tests';

/** Maria as the portal knows her: her id is the keyed hash of her CPF. */
export const KEYED_MARIA = debtorIdOf(MARIA_PROFILE.taxId, DOCUMENT_KEY);

/** Maria, her credor, the rules of contact and a link to her, as on a day before the portal is opened. */
export async function putMaria(
  table: Table,
  changes: Partial<RegisteredRecord> = {},
): Promise<LinkToken> {
  await putCredor(table, aCredor());
  await putRules(table);
  await putRecord(table, aRecord({ debtor: aDebtor({ debtorId: KEYED_MARIA }), ...changes }));
  return putLink(table);
}

/** Remembers a link as sending a message does. */
export async function putLink(
  table: Table,
  link: { readonly debtorId?: DebtorId } & Partial<LinkTarget> = {},
): Promise<LinkToken> {
  const { debtorId = KEYED_MARIA, ...changes } = link;
  const target: LinkTarget = {
    purpose: 'portal',
    messageId: messageIdOf(debtorId, `${AURORA} d-mais-3`),
    credorId: AURORA,
    contactId: anEmail().contactId,
    openUntil: instant('2100-01-01T00:00:00.000Z'),
    ...changes,
  };
  const token = linkTokenOf(DOCUMENT_KEY, target.messageId);
  const Item = {
    ...keys.ref('link', linkRefOf(token)),
    debtorId,
    target,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return token;
}
