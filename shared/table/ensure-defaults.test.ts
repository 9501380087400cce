import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { instant } from '#shared/testing/records.ts';
import { refuseTransactions } from '#shared/testing/refuse-transactions.ts';
import { listConfigIds, PublishingElsewhere } from './config-documents.ts';
import { ensureDefaults } from './ensure-defaults.ts';
import type { Table } from './table.ts';

const LOJA_AURORA = CredorId.parse('loja-aurora');
const CONTEXT = { by: 'user:ana', at: instant('2026-03-02T12:00:00.000Z') };

async function emptyTable(): Promise<Table> {
  const { client, tableName } = await createTestTable();
  return { client, name: tableName };
}

const idsOf = async (table: Table) => ({
  policies: await listConfigIds(table, 'contact-policy'),
  texts: (await listConfigIds(table, 'template')).length,
  carteiras: await listConfigIds(table, 'carteiras'),
  offers: await listConfigIds(table, 'offer-policy'),
});
const ALL = {
  policies: [CONTACT_POLICY_ID],
  texts: DEFAULT_TEMPLATES.length,
  carteiras: [LOJA_AURORA],
  offers: [LOJA_AURORA],
};

test('a new credor has all that it needs to be worked with', async () => {
  const table = await emptyTable();
  await ensureDefaults(table, LOJA_AURORA, CONTEXT);
  expect(await idsOf(table)).toEqual(ALL);
});

test('a default that another writer was in the way of is published all the same', async () => {
  const table = await emptyTable();
  const refusalsLeft = refuseTransactions(table, 2, 'TransactionConflict');
  await ensureDefaults(table, LOJA_AURORA, CONTEXT);
  expect([refusalsLeft(), await idsOf(table)]).toEqual([0, ALL]);
});

test('nobody is told that a credor is ready while a default of it cannot be published', async () => {
  const table = await emptyTable();
  refuseTransactions(table, 50, 'TransactionConflict');
  await expect(ensureDefaults(table, LOJA_AURORA, CONTEXT)).rejects.toBeInstanceOf(
    PublishingElsewhere,
  );
});

test('what is published already stays as it is', async () => {
  const table = await emptyTable();
  await ensureDefaults(table, LOJA_AURORA, CONTEXT);
  await ensureDefaults(table, LOJA_AURORA, CONTEXT);
  expect(await idsOf(table)).toEqual(ALL);
});
