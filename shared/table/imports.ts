import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

export const FAILURE_LENGTH_MAX = 1_000;

/** `rows` = imported + corrected + unchanged + rejected. */
export const ImportCounts = z.object({
  rows: z.int().min(0),
  imported: z.int().min(0),
  corrected: z.int().min(0),
  unchanged: z.int().min(0),
  rejected: z.int().min(0),
  /** Good rows that came in without one of their contacts, which could not be read. */
  withoutSomeContact: z.int().min(0),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

const facts = {
  importId: ImportId,
  credorId: CredorId,
  /** Where the file is, and which of the files that were ever there. */
  key: z.string().min(1).max(1024),
  etag: z.string().min(1).max(100),
  startedAt: Instant,
  counts: ImportCounts,
  /** Keys of the files of rejected rows, in the order of the rows. */
  rejectedParts: z.array(z.string()),
  /** Headers of columns that nothing was read from. */
  ignoredColumns: z.array(z.string()),
};

/** One file of receivables: how far it is, or how it ended. */
export const Import = z.discriminatedUnion('status', [
  z.object({
    ...facts,
    status: z.literal('running'),
    /** Where the first row that is not in yet begins; byte 0 before the header was read. */
    next: z.object({ byte: z.int().min(0), row: z.int().min(1) }),
  }),
  z.object({ ...facts, status: z.literal('done'), finishedAt: Instant }),
  z.object({
    ...facts,
    status: z.literal('failed'),
    finishedAt: Instant,
    /** pt-BR, for whoever sent the file. Rows before it are in. */
    failure: z.string().max(FAILURE_LENGTH_MAX),
  }),
]);
export type Import = z.infer<typeof Import>;
export type RunningImport = Extract<Import, { status: 'running' }>;

/** Somebody else is working on the same file and is further. */
export class ImportOvertaken extends Error {
  override readonly name = 'ImportOvertaken';
}

/** Some ten thousand imports of one credor. */
const LIST_PAGES_MAX = 10;

/** @returns the import as it stands, which is another one when this file was begun before */
export async function beginImport(table: Table, begun: RunningImport): Promise<Import> {
  try {
    const Item = { ...keys.import(begun.credorId, begun.importId), ...begun };
    const ConditionExpression = 'attribute_not_exists(pk)';
    await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression }));
    return begun;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await readImport(table, begun.credorId, begun.importId)) ?? begun;
  }
}

/**
 * Moves an import on from where it stood, so that each stretch of rows is counted once however often it is done.
 *
 * @throws ImportOvertaken when it no longer stands there
 */
export async function advanceImport(table: Table, from: RunningImport, to: Import): Promise<void> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.import(to.credorId, to.importId), ...to },
        ConditionExpression: '#status = :running AND #next.#byte = :byte',
        ExpressionAttributeNames: {
          '#status': 'status',
          '#next': 'next',
          '#byte': 'byte',
        },
        ExpressionAttributeValues: {
          ':running': 'running',
          ':byte': from.next.byte,
        },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new ImportOvertaken();
    throw error;
  }
}

export async function readImport(
  table: Table,
  credorId: CredorId,
  importId: ImportId,
): Promise<Import | null> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.import(credorId, importId),
      ConsistentRead: true,
    }),
  );
  return Item ? Import.parse(Item) : null;
}

/** A credor's imports, newest first. */
export async function listImports(table: Table, credorId: CredorId): Promise<readonly Import[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.import(credorId, '').pk },
    },
    LIST_PAGES_MAX,
  );
  return items
    .map((item) => Import.parse(item))
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}
