import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { despiteConflicts } from './despite-conflicts.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** The documents that admins tune. A published version never changes; LIVE is a copy of the newest. */
export type ConfigKind =
  | 'credor'
  | 'regua'
  | 'carteiras'
  | 'offer-policy'
  | 'contact-policy'
  | 'template'
  | 'price-table'
  | 'billing-account'
  | 'index-series'
  | 'listing-policy';

/** Tens of thousands of documents of one kind. */
const LIST_PAGES_MAX = 5;

const Envelope = z.object({
  version: z.int().min(1),
  publishedAt: Instant,
  publishedBy: z.string(),
  document: z.unknown(),
});

export type Versioned<T> = {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly document: T;
};

/** Somebody else published in between: read again before publishing. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** @returns the document as published (the live one, or a given version), or null when there is none */
export async function readConfig<T>(
  table: Table,
  schema: z.ZodType<T>,
  kind: ConfigKind,
  id: string,
  version: number | 'LIVE' = 'LIVE',
): Promise<Versioned<T> | null> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.config(kind, id, version),
      ConsistentRead: true,
    }),
  );
  if (!Item) return null;
  const envelope = Envelope.parse(Item);
  return { ...envelope, document: schema.parse(envelope.document) };
}

/** How often anything was published: as long as this stays the same, so does every live document. */
export async function readEdition(table: Table): Promise<number> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.configEdition }),
  );
  return Number(Item?.['edition'] ?? 0);
}

/** The ids of all documents of a kind, in order. */
export async function listConfigIds(table: Table, kind: ConfigKind): Promise<readonly string[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.configList(kind, '').pk },
    },
    LIST_PAGES_MAX,
  );
  return items.map((item) => String(item['sk']));
}

/**
 * Publishes a document as the next version, all or nothing.
 *
 * @param expected the version that the author looked at; 0 for a new document
 * @throws VersionConflict
 */
export async function publishConfig<T>(
  table: Table,
  kind: ConfigKind,
  id: string,
  document: T,
  context: { readonly expected: number; readonly by: string; readonly at: Instant },
): Promise<number> {
  const version = context.expected + 1;
  const envelope = { version, publishedAt: context.at, publishedBy: context.by, document };
  const put = (key: object, condition?: object) => ({
    Put: { TableName: table.name, Item: { ...key, ...envelope }, ...condition },
  });
  const writes = [
    nextEdition(table),
    put(keys.config(kind, id, version), { ConditionExpression: 'attribute_not_exists(pk)' }),
    put(keys.config(kind, id, 'LIVE')),
    { Put: { TableName: table.name, Item: keys.configList(kind, id) } },
  ];
  const publish = () => table.client.send(new TransactWriteCommand({ TransactItems: writes }));
  try {
    await despiteConflicts(publish, publishesElsewhere);
    return version;
  } catch (error) {
    throw isTaken(error) ? new VersionConflict() : error;
  }
}

const nextEdition = (table: Table) => ({
  Update: {
    TableName: table.name,
    Key: keys.configEdition,
    UpdateExpression: 'ADD edition :one',
    ExpressionAttributeValues: { ':one': 1 },
  },
});

/** Somebody published this version, or does so at this very instant. Anything else says nothing of others. */
const isTaken = (error: unknown): boolean =>
  cancellationCodes(error)
    .slice(1)
    .some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict');

/** Another document is being published, which moves the edition, too. */
const publishesElsewhere = (error: unknown): boolean =>
  !isTaken(error) && cancellationCodes(error)[0] === 'TransactionConflict';
