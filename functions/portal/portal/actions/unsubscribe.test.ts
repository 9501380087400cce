import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { LinkToken } from '#shared/domain/message/link.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putLink, putMaria } from '#shared/testing/put-link.ts';
import { aMobile, instant } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from '../portal.ts';

let table: Table;
let email: LinkToken;
let sms: LinkToken;
let maria: Visitor;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  email = await putMaria(table);
  const messageId = messageIdOf(KEYED_MARIA, 'an SMS');
  sms = await putLink(table, { messageId, contactId: aMobile().contactId });
  maria = new Visitor(
    createPortal({
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      now: () => instant('2026-04-14T13:05:00.000Z'),
    }),
  );
});

const optedOut = async () => (await loadDebtor(table, KEYED_MARIA)).record.debtor?.optedOut;

test('whoever left e-mail before leaves SMS as well, each by its own link', async () => {
  await maria.send(`/u/${email}`);
  expect(await optedOut()).toEqual(['email']);
  await maria.open(`/u/${sms}`);
  expect(maria.text).toContain('Parar de receber SMS?');
  await maria.send(`/u/${sms}`);
  expect(maria.status).toBe(200);
  expect(await optedOut()).toEqual(['email', 'sms']);
});

test('leaving the same channel again says that it is left, and writes nothing', async () => {
  await maria.send(`/u/${sms}`);
  await maria.send(`/u/${email}`);
  const before = await readHistory(table, KEYED_MARIA, { limit: 10 });
  await maria.send(`/u/${sms}`);
  expect(maria.status).toBe(200);
  expect(await readHistory(table, KEYED_MARIA, { limit: 10 })).toEqual(before);
});
