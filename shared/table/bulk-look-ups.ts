import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  BulkLookUp,
  type LookUpEnd,
  type LookUpFigures,
} from '#shared/domain/enrichment/bulk-look-up.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochMsOf, epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const KEPT_MINUTES = 90 * 24 * 60;

/** Where the walk through the people of a job stands. */
const Place = z.object({
  /** Whom it asks about, in order; null until they were chosen. */
  list: z.object({ listId: z.string(), people: z.int().min(0) }).nullable(),
  /** The place in the list of the next one. */
  next: z.int().min(0),
  /** How often the place was moved, which guards the next time. */
  turn: z.int().min(0),
  /** Questions in a row whose answers told nothing. */
  silent: z.int().min(0),
});
export type LookUpPlace = z.infer<typeof Place>;
const Stored = z.object({ place: Place });

export type StandingLookUp = { readonly job: BulkLookUp; readonly place: LookUpPlace };

export const lookUpIdOf = (at: Instant): string => String(epochMsOf(at)).padStart(13, '0');

/** Two that begin in the same millisecond are one. @returns false for the second */
export async function beginLookUp(table: Table, job: BulkLookUp): Promise<boolean> {
  const place: LookUpPlace = { list: null, next: 0, turn: 0, silent: 0 };
  const expiresAt = epochSecondsOf(addMinutes(job.startedAt, KEPT_MINUTES));
  const Item = { ...keys.bulkLookUp(job.credorId, job.lookUpId), ...job, place, expiresAt };
  const ConditionExpression = 'attribute_not_exists(pk)';
  return unlessRefused(
    table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression })),
  );
}

export async function readLookUp(
  table: Table,
  credorId: CredorId,
  lookUpId: string,
): Promise<StandingLookUp | null> {
  const Key = keys.bulkLookUp(credorId, lookUpId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? { job: BulkLookUp.parse(Item), ...Stored.parse(Item) } : null;
}

/** The last jobs of a credor, newest first. */
export async function listLookUps(
  table: Table,
  credorId: CredorId,
  limit: number,
): Promise<readonly BulkLookUp[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.bulkLookUp(credorId, '').pk },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => BulkLookUp.parse(item));
}

/**
 * Moves a running job on from the turn at which it stood. What was asked and spent is not touched: it is counted with each
 * question.
 *
 * @returns where it stands then; null when another function moved it meanwhile, or it has ended
 */
export async function advanceLookUp(
  table: Table,
  job: Pick<BulkLookUp, 'credorId' | 'lookUpId'>,
  to: { readonly place: LookUpPlace; readonly figures: LookUpFigures },
): Promise<LookUpPlace | null> {
  const place = { ...to.place, turn: to.place.turn + 1 };
  const isMoved = await unlessRefused(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.bulkLookUp(job.credorId, job.lookUpId),
        UpdateExpression: 'SET #place = :place, #figures = :figures',
        ConditionExpression: '#place.#turn = :turn AND #status = :running',
        ExpressionAttributeNames: {
          '#place': 'place',
          '#figures': 'figures',
          '#turn': 'turn',
          '#status': 'status',
        },
        ExpressionAttributeValues: {
          ':place': place,
          ':figures': to.figures,
          ':turn': to.place.turn,
          ':running': 'running',
        },
      }),
    ),
  );
  return isMoved ? place : null;
}

/** Ends a job: no question leaves after it. @returns false when it had ended before */
export function endLookUp(
  table: Table,
  { credorId, lookUpId }: Pick<BulkLookUp, 'credorId' | 'lookUpId'>,
  end: LookUpEnd,
  endedAt: Instant,
): Promise<boolean> {
  return unlessRefused(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.bulkLookUp(credorId, lookUpId),
        UpdateExpression: 'SET #status = :end, endedAt = :endedAt',
        ConditionExpression: '#status = :running',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':end': end, ':endedAt': endedAt, ':running': 'running' },
      }),
    ),
  );
}

async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
