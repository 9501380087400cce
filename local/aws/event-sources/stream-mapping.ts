import { createHash } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { type EventPattern, matchesPattern } from '../eventbridge/event-pattern.ts';
import {
  createShard,
  type ShardReader,
  type ShardState,
  type ShardSurroundings,
} from './stream-shard.ts';

/** A new table on demand has four partitions, and the stream one shard for each. */
const SHARDS = 4;

export type StreamMapping = ShardReader & {
  /** Records that match none of these are passed over; without any, all are delivered. */
  readonly filters: readonly EventPattern[];
};

export type StreamState = readonly ShardState[];

/**
 * Feeds a table's changes to a function: in their order within one partition key, which lies in one shard, and in no
 * order among shards. A batch that fails holds up its own shard only.
 */
export function mapStream(mapping: StreamMapping, surroundings: ShardSurroundings) {
  const shards = Array.from({ length: SHARDS }, (_, number) =>
    createShard(`stream shard ${number}`, mapping, surroundings),
  );

  return {
    /** Takes a change of the table; the function hears of it when the agenda runs. */
    add(record: DynamoDBRecord): void {
      const { filters } = mapping;
      const isWanted = filters.length === 0 || filters.some((one) => matchesPattern(one, record));
      if (isWanted) shards[shardOf(record)]?.add(record);
    },
    /** Looks for records once, as after a restart. */
    wake(): void {
      for (const shard of shards) shard.wake();
    },
    exportState: (): StreamState => shards.map((shard) => shard.exportState()),
    importState(state: StreamState): void {
      for (const [number, shard] of shards.entries()) {
        shard.importState(state[number] ?? { segments: [], waiting: [] });
      }
    },
  };
}

function shardOf({ dynamodb }: DynamoDBRecord): number {
  const partition = dynamodb?.Keys?.['pk']?.S ?? '';
  return createHash('sha256').update(partition).digest().readUInt8() % SHARDS;
}
