import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { instant } from '#shared/testing/records.ts';
import { refuseTransactions } from '#shared/testing/refuse-transactions.ts';
import { publishConfig, readConfig, VersionConflict } from './config-documents.ts';
import type { Table } from './table.ts';

const CONTEXT = { by: 'ana', at: instant('2026-03-02T12:00:00.000Z') };

async function emptyTable(): Promise<Table> {
  const { client, tableName } = await createTestTable();
  return { client, name: tableName };
}

const publish = (table: Table, expected: number, document = { steps: expected }) =>
  publishConfig(table, 'regua', 'padrao', document, { expected, ...CONTEXT });
const live = (table: Table) =>
  readConfig(table, z.object({ steps: z.number() }), 'regua', 'padrao');

test('of two who looked at the same version, one publishes and the other is told', async () => {
  const table = await emptyTable();
  await publish(table, 0);

  await expect(publish(table, 1)).resolves.toBe(2);
  await expect(publish(table, 1)).rejects.toBeInstanceOf(VersionConflict);
  expect(await live(table)).toMatchObject({ version: 2, document: { steps: 1 } });
});

test('who publishes at the same instant as somebody else is told so', async () => {
  const table = await emptyTable();
  refuseTransactions(table, 1, 'TransactionConflict');

  await expect(publish(table, 0)).rejects.toBeInstanceOf(VersionConflict);
});

test('two documents that are published at the same instant both are, the second a moment later', async () => {
  const table = await emptyTable();
  const refusalsLeft = refuseTransactions(table, 1, 'TransactionConflict', 0);

  await expect(publish(table, 0)).resolves.toBe(1);
  expect([refusalsLeft(), await live(table)]).toMatchObject([0, { version: 1 }]);
});

test('whoever published is not told that somebody else did, when the answer was lost', async () => {
  const table = await emptyTable();
  refuseTransactions(table, 1, 'TransactionConflict', 0, true);

  await expect(publish(table, 0)).resolves.toBe(1);
});

test('a table that is too busy is not taken for somebody who published before', async () => {
  const table = await emptyTable();
  refuseTransactions(table, 1, 'ThrottlingError');

  await expect(publish(table, 0)).rejects.toBeInstanceOf(TransactionCanceledException);
  expect(await live(table)).toBeNull();
});
