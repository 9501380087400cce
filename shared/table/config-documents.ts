import {
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
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
  | 'contact-stops'
  | 'local-holidays'
  | 'template'
  | 'own-text'
  | 'price-table'
  | 'experiment'
  | 'billing-account'
  | 'index-series'
  | 'listing-policy'
  | 'next-action'
  | 'experience'
  | 'import-mapping'
  | 'enrichment'
  | 'score-model'
  | 'hooks'
  | 'call-script'
  | 'credit-policy'
  | 'whatsapp-texts';

/** Kinds whose next version may be written bit by bit; the list of their drafts. */
export type DraftKind =
  | 'regua-draft'
  | 'template-draft'
  | 'own-text-draft'
  | 'carteiras-draft'
  | 'call-script-draft';

/** Tens of thousands of documents of one kind. */
const LIST_PAGES_MAX = 5;

/** A published version without what it says. */
export const Publication = z.object({
  version: z.int().min(1),
  publishedAt: Instant,
  publishedBy: z.string(),
  /** The second person, where two are wanted for a publication. */
  approvedBy: z.string().optional(),
  /** Why, in the words of whoever published. */
  note: z.string().optional(),
  /** The earlier version that it brought back. */
  restores: z.int().min(1).optional(),
});
export type Publication = z.infer<typeof Publication>;

const Envelope = Publication.extend({ document: z.unknown() });

export type Versioned<T> = Readonly<Publication> & { readonly document: T };

/** Somebody else published in between: read again before publishing. */
export class VersionConflict extends Error {
  override readonly name: string = 'VersionConflict';
}

/** Somebody else is at the same document at this very instant, and may yet publish nothing. */
export class PublishingElsewhere extends VersionConflict {
  override readonly name = 'PublishingElsewhere';
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
  return Item ? configIn(schema, Item) : null;
}

/** The document in an item of the table. @throws ZodError when it is none, or not what the schema says */
export function configIn<T>(schema: z.ZodType<T>, item: object): Versioned<T> {
  const envelope = Envelope.parse(item);
  return { ...envelope, document: schema.parse(envelope.document) };
}

/** How often a document of each kind was published: as long as that stays the same, so does every live document of the kind. */
export type Editions = (kind: ConfigKind) => number;

/** The editions of all kinds, by one request. */
export async function readEditions(table: Table): Promise<Editions> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.configEditions }),
  );
  return (kind) => Number(Item?.[kind] ?? 0);
}

/** The ids of all documents of a kind, in order. */
export async function listConfigIds(
  table: Table,
  kind: ConfigKind | DraftKind,
): Promise<readonly string[]> {
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

/** Versions of a document, newest first. @param before leaves out this one and newer ones */
export async function readPublications(
  table: Table,
  kind: ConfigKind,
  id: string,
  page: { readonly before: number | null; readonly limit: number },
): Promise<readonly Publication[]> {
  const until = page.before === null ? 'V$' : keys.config(kind, id, page.before - 1).sk;
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
      ExpressionAttributeValues: {
        ':pk': keys.config(kind, id, 1).pk,
        ':from': keys.config(kind, id, 1).sk,
        ':until': until,
      },
      ScanIndexForward: false,
      Limit: page.limit,
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => Publication.parse(item));
}

export type PublishContext = {
  /** The version that the author looked at; 0 for a new document. */
  readonly expected: number;
  readonly by: string;
  readonly at: Instant;
} & Pick<Publication, 'approvedBy' | 'note' | 'restores'>;

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * Publishes a document as the next version, all or nothing.
 *
 * @param alongside what is written with it or not at all, such as the end of its draft
 * @throws VersionConflict also when a condition of what goes alongside does not hold; PublishingElsewhere when another
 *   transaction was in the way of this document
 */
export async function publishConfig<T>(
  table: Table,
  kind: ConfigKind,
  id: string,
  document: T,
  { expected, by, at, ...words }: PublishContext,
  alongside: readonly Write[] = [],
): Promise<number> {
  const version = expected + 1;
  const envelope = { version, publishedAt: at, publishedBy: by, ...words, document };
  const put = (key: object, condition?: object) => ({
    Put: { TableName: table.name, Item: { ...key, ...envelope }, ...condition },
  });
  const writes = [
    nextEdition(table, kind),
    put(keys.config(kind, id, version), { ConditionExpression: 'attribute_not_exists(pk)' }),
    put(keys.config(kind, id, 'LIVE')),
    { Put: { TableName: table.name, Item: keys.configList(kind, id) } },
    ...alongside,
  ];
  const publish = (ClientRequestToken: string) =>
    table.client.send(new TransactWriteCommand({ TransactItems: writes, ClientRequestToken }));
  try {
    await despiteConflicts(publish, publishesElsewhere);
    return version;
  } catch (error) {
    if (isTaken(error)) throw new VersionConflict();
    throw isBeingTaken(error) ? new PublishingElsewhere() : error;
  }
}

const nextEdition = (table: Table, kind: ConfigKind) => ({
  Update: {
    TableName: table.name,
    Key: keys.configEditions,
    UpdateExpression: 'ADD #kind :one',
    ExpressionAttributeNames: { '#kind': kind },
    ExpressionAttributeValues: { ':one': 1 },
  },
});

/** Somebody published this version. */
const isTaken = (error: unknown): boolean =>
  cancellationCodes(error).slice(1).includes('ConditionalCheckFailed');

/** Somebody publishes this version at this very instant. Anything else says nothing of others. */
const isBeingTaken = (error: unknown): boolean =>
  cancellationCodes(error).slice(1).includes('TransactionConflict');

/** Another document is being published, which writes the same item of editions. */
const publishesElsewhere = (error: unknown): boolean =>
  !isTaken(error) && !isBeingTaken(error) && cancellationCodes(error)[0] === 'TransactionConflict';
