import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { NO_FIGURES } from '#shared/domain/regua-trial/trial-figures.ts';
import { SampledLine } from '#shared/domain/regua-trial/trial-sample.ts';
import { CredorId, type TrialId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochSecondsOf } from '#shared/domain/values/zone.ts';
import { keys, NAME_BUCKETS } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';
import { type RunningTrial, type Trial, TrialOutcome } from './trials.ts';

const KEPT_MINUTES = 90 * 24 * 60;
/** A thousand credores. */
const PAGES_MAX = 100;

/** One bucket of one credor's cases in a trial: how far it is, and what it comes to so far. */
export const TrialShard = z.object({
  credorId: CredorId,
  bucket: z.int().min(0),
  /** How many parts are in: each is written once. */
  parts: z.int().min(0),
  /** The last case that is in, by the key of the index; null before the first. It holds a name, so it stays in the table. */
  after: z.string().nullable(),
  /** Cases that were tried. */
  tried: z.int().min(0),
  isDone: z.boolean(),
  /** What the draft does with a few people of it, to look at. */
  sample: z.array(SampledLine).default([]),
  ...TrialOutcome.shape,
});
export type TrialShard = z.infer<typeof TrialShard>;

/** Every shard that a trial has. */
export const shardsOf = ({ credores }: Trial): readonly Pick<TrialShard, 'credorId' | 'bucket'>[] =>
  credores.flatMap((credorId) =>
    Array.from({ length: NAME_BUCKETS }, (_, bucket) => ({ credorId, bucket })),
  );

/** A shard before its first part is in. */
export const firstOf = (
  { liveVersion }: RunningTrial,
  credorId: CredorId,
  bucket: number,
): TrialShard => ({
  credorId,
  bucket,
  parts: 0,
  after: null,
  tried: 0,
  isDone: false,
  sample: [],
  draft: NO_FIGURES,
  live: liveVersion === 0 ? null : NO_FIGURES,
});

/** @returns null before its first part is in */
export async function readShard(
  table: Table,
  trialId: TrialId,
  credorId: CredorId,
  bucket: number,
): Promise<TrialShard | null> {
  const Key = keys.trialShard(trialId, credorId, bucket);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? TrialShard.parse(Item) : null;
}

/** Writes the shard with one part more. @returns false when that part is in already */
export async function advanceShard(
  table: Table,
  { trialId, from }: RunningTrial,
  shard: TrialShard,
): Promise<boolean> {
  const expiresAt = epochSecondsOf(addMinutes(from, KEPT_MINUTES));
  const Item = { ...keys.trialShard(trialId, shard.credorId, shard.bucket), ...shard, expiresAt };
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item,
        ConditionExpression: shard.parts === 1 ? 'attribute_not_exists(pk)' : '#parts = :before',
        ...(shard.parts > 1 && {
          ExpressionAttributeNames: { '#parts': 'parts' },
          ExpressionAttributeValues: { ':before': shard.parts - 1 },
        }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The shards that have a part in, as they stand at this moment. */
export async function readShards(table: Table, trialId: TrialId): Promise<readonly TrialShard[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.trialShard(trialId, '', '').pk },
      ConsistentRead: true,
    },
    PAGES_MAX,
  );
  return items.map((item) => TrialShard.parse(item));
}
