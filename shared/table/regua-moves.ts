import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AgreementId, CredorId, DebtorId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export const SAMPLE_MAX = 12;
const LIST_MAX = 20;

const Coming = z.object({ stepId: StepId, at: Instant }).nullable();

/** One ladder of the preview: what comes next for it now, and what would after the move. */
export const MoveSample = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  agreementId: AgreementId.optional(),
  fromVersion: z.int(),
  before: Coming,
  after: Coming,
  /** Steps about which an exception would no longer say anything. */
  lost: z.array(StepId).default([]),
});
export type MoveSample = z.infer<typeof MoveSample>;

/** Where the walk over all cases stands. */
const Place = z.object({
  credor: z.int().min(0),
  bucket: z.int().min(0),
  /** The index key after which the next case stands; null at the beginning of a bucket. */
  after: z.string().nullable(),
});

/** The move of everybody who follows a régua to one of its versions: first looked at, then done. */
export const ReguaMove = z.object({
  reguaId: ReguaId,
  /** In the order of their beginnings. */
  moveId: z.string().regex(/^\d{13}$/),
  toVersion: z.int().min(1),
  /** Whose cases are walked, in this order. */
  credores: z.array(CredorId),
  note: z.string(),
  startedBy: z.string(),
  startedAt: Instant,
  status: z.enum(['previewing', 'previewed', 'moving', 'done', 'cancelled']),
  /** Counts every change of this item, so that nobody writes over another's. */
  turn: z.int().min(0),
  next: Place,
  /** Cases that were looked at in this walk. */
  walked: z.int().min(0),
  /** Ladders to move by the version on which they stood, as the preview found them. */
  found: z.record(z.string(), z.int().min(1)),
  /** Ladders that would lose an exception by it, as the preview found them. */
  losing: z.int().min(0).default(0),
  sample: z.array(MoveSample).max(SAMPLE_MAX),
  /** Ladders that the move itself took over, one fact each. */
  moved: z.int().min(0),
  /** When it last went on, or ended. */
  changedAt: Instant,
});
export type ReguaMove = z.infer<typeof ReguaMove>;

/** Somebody else took this move further. */
export class MoveOvertaken extends Error {
  override readonly name = 'MoveOvertaken';
}

export const WALK_START: ReguaMove['next'] = { credor: 0, bucket: 0, after: null };

/** @throws MoveOvertaken when one was begun at the same millisecond */
export const beginMove = (table: Table, move: ReguaMove): Promise<void> =>
  put(table, move, { ConditionExpression: 'attribute_not_exists(pk)' });

/** Takes a move on from where it stood. @throws MoveOvertaken */
export const advanceMove = (table: Table, from: ReguaMove, to: ReguaMove): Promise<void> =>
  put(
    table,
    { ...to, turn: from.turn + 1 },
    {
      ConditionExpression: 'turn = :turn',
      ExpressionAttributeValues: { ':turn': from.turn },
    },
  );

async function put(table: Table, move: ReguaMove, condition: object): Promise<void> {
  const Item = { ...keys.reguaMove(move.reguaId, move.moveId), ...move };
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item, ...condition }));
  } catch (error) {
    throw error instanceof ConditionalCheckFailedException ? new MoveOvertaken() : error;
  }
}

export async function readMove(
  table: Table,
  reguaId: ReguaId,
  moveId: string,
): Promise<ReguaMove | null> {
  const Key = keys.reguaMove(reguaId, moveId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? ReguaMove.parse(Item) : null;
}

/** The last moves of a régua, newest first. */
export async function listMoves(table: Table, reguaId: ReguaId): Promise<readonly ReguaMove[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.reguaMove(reguaId, '').pk },
      ScanIndexForward: false,
      Limit: LIST_MAX,
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => ReguaMove.parse(item));
}
