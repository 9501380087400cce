import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { BookDoubt } from '#shared/domain/import/book-doubts.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export const FAILURE_LENGTH_MAX = 1_000;

/** `rows` = imported + corrected + unchanged + rejected. */
export const ImportCounts = z.object({
  rows: z.int().min(0),
  imported: z.int().min(0),
  corrected: z.int().min(0),
  unchanged: z.int().min(0),
  rejected: z.int().min(0),
  /** Good rows that came in without something that could not be read, or with something dear: told beside the rejected ones. */
  withRemarks: z.int().min(0),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** What a full book said of the debts that it lacks. */
export const BookRecall = z.object({
  /** Debts of the credor that were asked for when the file was in. */
  open: z.int().min(0),
  absent: z.int().min(0),
  /** Of the absent ones: taken back, and left where they are because an agreement covers them or they were paid meanwhile. */
  withdrawn: z.int().min(0),
  kept: z.int().min(0),
  /** How many lists of absent debts there are. */
  parts: z.int().min(0),
});
export type BookRecall = z.infer<typeof BookRecall>;

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
  /** Why nothing is read from some of them until a person says what they hold, in pt-BR. */
  columnDoubts: z.array(z.string()).default([]),
  /** Of a spreadsheet: names of the sheets that nothing was read from. */
  otherSheets: z.array(z.string()).default([]),
  /** `full`: the file is the whole book, and debts that it lacks are taken back. */
  mode: z.enum(['delta', 'full']).default('delta'),
  /** Whether it waits for somebody's look where nobody has said what the credor's columns hold. */
  toReview: z.boolean().default(false),
  /** How often it moved on, which is what a step of it is guarded by. */
  turn: z.int().min(0).default(0),
  /** How far the file is read, for whoever watches. */
  progress: z.object({ bytes: z.int(), ofBytes: z.int(), rows: z.int() }).optional(),
  /** Of a full book: keys of the lists of debts that it has, and rows whose code could not be read. */
  bookParts: z.array(z.string()).default([]),
  unknownCodes: z.int().min(0).default(0),
};

const Place = z.object({ byte: z.int().min(0), row: z.int().min(1) });
const recall = { ...facts, recall: BookRecall };

/** One file of receivables: how far it is, or how it ended. */
export const Import = z.discriminatedUnion('status', [
  z.object({
    ...facts,
    status: z.literal('running'),
    /** Where the first row that is not in yet begins; byte 0 before the header was read. */
    next: Place,
  }),
  /** A credor's first file: nothing is in before a person has looked at its columns and first rows. */
  z.object({ ...facts, status: z.literal('reviewing'), next: Place }),
  /** All rows of a full book are in; the credor's debts are looked through, page by page of each bucket. */
  z.object({
    ...recall,
    status: z.literal('comparing'),
    from: z.object({ bucket: z.int().min(0), after: z.string().nullable() }),
  }),
  /** So much is missing from the book that a person must say whether that is meant. */
  z.object({ ...recall, status: z.literal('awaiting'), doubts: z.array(BookDoubt).min(1) }),
  z.object({ ...recall, status: z.literal('recalling'), part: z.int().min(0) }),
  z.object({
    ...facts,
    status: z.literal('done'),
    finishedAt: Instant,
    recall: BookRecall.optional(),
  }),
  /** Somebody stopped it. Rows before are in. */
  z.object({ ...facts, status: z.literal('cancelled'), finishedAt: Instant }),
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
/** An import that a function has something to do for. */
export type MovingImport = Extract<Import, { status: 'running' | 'comparing' | 'recalling' }>;

export const isMoving = (one: Import): one is MovingImport =>
  one.status === 'running' || one.status === 'comparing' || one.status === 'recalling';

/** Somebody else is working on the same file and is further. */
export class ImportOvertaken extends Error {
  override readonly name = 'ImportOvertaken';
}

const itemOf = (one: Import) => ({
  ...keys.import(one.credorId, one.importId),
  ...keys.importBySeason(one.credorId, one.startedAt, one.importId),
  ...one,
});

/** @returns the import as it stands, which is another one when this file was begun before */
export async function beginImport(table: Table, begun: RunningImport): Promise<Import> {
  try {
    const Item = itemOf(begun);
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
 * @returns the import as it then stands
 * @throws ImportOvertaken when it no longer stands there
 */
export async function advanceImport<To extends Import>(
  table: Table,
  from: Import,
  to: To,
): Promise<To> {
  const moved = { ...to, turn: from.turn + 1 };
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: itemOf(moved),
        ConditionExpression: '#status = :status AND #turn = :turn',
        ExpressionAttributeNames: { '#status': 'status', '#turn': 'turn' },
        ExpressionAttributeValues: { ':status': from.status, ':turn': from.turn },
      }),
    );
    return moved;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new ImportOvertaken();
    throw error;
  }
}

/**
 * Tells how far the file is read between two steps.
 *
 * @throws ImportOvertaken when the import no longer stands where it was
 */
export async function tellProgress(
  table: Table,
  { credorId, importId, turn }: RunningImport,
  progress: NonNullable<Import['progress']>,
): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.import(credorId, importId),
        UpdateExpression: 'SET #progress = :progress',
        ConditionExpression: '#status = :running AND #turn = :turn',
        ExpressionAttributeNames: {
          '#progress': 'progress',
          '#status': 'status',
          '#turn': 'turn',
        },
        ExpressionAttributeValues: { ':progress': progress, ':running': 'running', ':turn': turn },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new ImportOvertaken();
    throw error;
  }
}

/** Asks the function that works on an import to stop. */
export async function askToCancel(table: Table, importId: ImportId, at: Instant): Promise<void> {
  const Item = { ...keys.claim('import-cancel', importId), at };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

export async function isToCancel(table: Table, importId: ImportId): Promise<boolean> {
  const Key = keys.claim('import-cancel', importId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item !== undefined;
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
