import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SortingQueued } from '#events/sorting-queued.ts';
import { NOTHING_SORTED, SortingFigures } from '#shared/domain/carteira/sorting-figures.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochMsOf, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { keys, NAME_BUCKETS } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

const KEPT_MINUTES = 90 * 24 * 60;
const SHARD_PAGES_MAX = 2;

/** One sorting of a credor's book into its carteiras, or a look at what a draft of them would do. */
export const Sorting = z.object({
  credorId: CredorId,
  /** The moment it began, so that they stand in the order of time. */
  sortingId: z.string(),
  /** The draft that is looked at, as JSON; null when the book is really sorted, by what is in force. */
  draft: z.string().nullable(),
  startedBy: z.string(),
  startedAt: Instant,
});
export type Sorting = z.infer<typeof Sorting>;

/** One bucket of the cases of a sorting: how far it is, and what it comes to so far. */
export const SortingShard = z.object({
  bucket: z.int().min(0),
  /** How many parts are in: each is written once. */
  parts: z.int().min(0),
  /** The last case that is in, by the key of the index; null before the first. It holds a name, so it stays in the table. */
  after: z.string().nullable(),
  status: z.enum(['open', 'done', 'failed']),
  figures: SortingFigures,
});
export type SortingShard = z.infer<typeof SortingShard>;

/** The first part of each shard. */
export const sortingParts = ({ credorId, sortingId }: Sorting): readonly SortingQueued[] =>
  Array.from({ length: NAME_BUCKETS }, (_, bucket) => {
    return { name: 'SortingQueued', credorId, sortingId, bucket, part: 0 };
  });

/** A look and the sorting that follows it at the same instant are two: the sorting is the newer. */
export const sortingIdOf = (at: Instant, kind: 'look' | 'sorting'): string =>
  `${String(epochMsOf(at)).padStart(13, '0')}-${kind === 'look' ? 0 : 1}`;

export const firstPartOf = (bucket: number): SortingShard => ({
  bucket,
  parts: 0,
  after: null,
  status: 'open',
  figures: NOTHING_SORTED,
});

/** Two that begin in the same millisecond are one. */
export async function beginSorting(table: Table, sorting: Sorting): Promise<void> {
  const { credorId, sortingId } = sorting;
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.sorting(credorId, sortingId), ...sorting, expiresAt: expiryOf(sorting) },
    }),
  );
}

export async function readSorting(
  table: Table,
  credorId: CredorId,
  sortingId: string,
): Promise<Sorting | null> {
  const Key = keys.sorting(credorId, sortingId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? Sorting.parse(Item) : null;
}

/** The last sortings of a credor, newest first. */
export async function listSortings(
  table: Table,
  credorId: CredorId,
  limit: number,
): Promise<readonly Sorting[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.sorting(credorId, '').pk },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => Sorting.parse(item));
}

/** The shards that have a part in. */
export async function readSortingShards(
  table: Table,
  { credorId, sortingId }: Pick<Sorting, 'credorId' | 'sortingId'>,
): Promise<readonly SortingShard[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.sortingShard(credorId, sortingId, 0).pk },
      ConsistentRead: true,
    },
    SHARD_PAGES_MAX,
  );
  return items.map((item) => SortingShard.parse(item));
}

/** Writes a shard with one part more. @returns false when that part is in already */
export async function advanceSorting(
  table: Table,
  sorting: Sorting,
  shard: SortingShard,
): Promise<boolean> {
  const { credorId, sortingId } = sorting;
  const Item = {
    ...keys.sortingShard(credorId, sortingId, shard.bucket),
    ...shard,
    expiresAt: expiryOf(sorting),
  };
  const first = { ConditionExpression: 'attribute_not_exists(pk)' };
  const next = {
    ConditionExpression: '#parts = :before',
    ExpressionAttributeNames: { '#parts': 'parts' },
    ExpressionAttributeValues: { ':before': shard.parts - 1 },
  };
  try {
    const condition = shard.parts === 1 ? first : next;
    await table.client.send(new PutCommand({ TableName: table.name, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const expiryOf = ({ startedAt }: Sorting): number =>
  epochSecondsOf(addMinutes(startedAt, KEPT_MINUTES));
