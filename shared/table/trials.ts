import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TRIAL_DAYS_MAX, TrialFigures } from '#shared/domain/regua-trial/trial-figures.ts';
import { CredorId, ReguaId, TrialId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** A draft is tried to decide about it; a quarter of a year later the book is another one. */
const KEPT_MINUTES = 90 * 24 * 60;
/** Some thousand trials of one régua. */
const LIST_PAGES_MAX = 10;

/** What the draft and the live version come to over the same people and days; null where nothing is live. */
export const TrialOutcome = z.object({ draft: TrialFigures, live: TrialFigures.nullable() });
export type TrialOutcome = z.infer<typeof TrialOutcome>;

const facts = {
  trialId: TrialId,
  reguaId: ReguaId,
  /** Which draft of the régua, as JSON; null where each case stays on the version that it entered with. */
  regua: z.object({ revision: z.int().min(1), text: z.string() }).nullable(),
  /** The draft of a credor's carteiras that its cases are sorted by first, as JSON; null where each stays where it is. */
  carteiras: z
    .object({ credorId: CredorId, revision: z.int().min(1), text: z.string() })
    .nullable(),
  /** The version in force; 0 when there is none. */
  liveVersion: z.int().min(0),
  from: Instant,
  days: z.int().min(1).max(TRIAL_DAYS_MAX),
  credores: z.array(CredorId),
  startedBy: z.string(),
};

/** One draft tried over the book: under way, or what it came to. */
export const Trial = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('running') }),
  z.object({ ...facts, status: z.literal('done'), finishedAt: Instant, ...TrialOutcome.shape }),
  z.object({ ...facts, status: z.literal('failed'), finishedAt: Instant, failure: z.string() }),
]);
export type Trial = z.infer<typeof Trial>;
export type RunningTrial = Extract<Trial, { status: 'running' }>;

/** Where the lines of one part of a trial are. */
export const linesKeyOf = (
  trialId: TrialId,
  credorId: CredorId,
  bucket: number,
  part: number,
): string => `trials/${trialId}/${credorId}-${bucket}-${part}.csv`;

const expiryOf = ({ from }: Trial): number => epochSecondsOf(addMinutes(from, KEPT_MINUTES));

/** @returns whether it began now; not when the same request began it before */
export async function beginTrial(table: Table, trial: RunningTrial): Promise<boolean> {
  return put(table, trial, { ConditionExpression: 'attribute_not_exists(pk)' });
}

/** Writes how a trial ended. Who comes second changes nothing. */
export async function endTrial(
  table: Table,
  trial: Exclude<Trial, { status: 'running' }>,
): Promise<boolean> {
  return put(table, trial, {
    ConditionExpression: '#status = :running',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':running': 'running' },
  });
}

async function put(table: Table, trial: Trial, condition: object): Promise<boolean> {
  const Item = {
    ...keys.trial(trial.reguaId, trial.trialId),
    ...trial,
    expiresAt: expiryOf(trial),
  };
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export async function readTrial(
  table: Table,
  reguaId: ReguaId,
  trialId: TrialId,
): Promise<Trial | null> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.trial(reguaId, trialId),
      ConsistentRead: true,
    }),
  );
  return Item ? Trial.parse(Item) : null;
}

/** The trials of a régua, newest first. */
export async function listTrials(table: Table, reguaId: ReguaId): Promise<readonly Trial[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.trial(reguaId, '').pk },
    },
    LIST_PAGES_MAX,
  );
  return items.map((item) => Trial.parse(item)).toSorted((a, b) => (a.from < b.from ? 1 : -1));
}
