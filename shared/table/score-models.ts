import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ModelCard } from '#shared/domain/score/model-card.ts';
import { ModelId } from '#shared/domain/score/published-model.ts';
import { WrittenCard } from '#shared/domain/score/written-card.ts';
import { addMinutes, epochSecondsOf, Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** Of what was learnt: the SHA-256 of the artefact as it lies in S3, and what it showed. */
const learnt = { modelId: ModelId, sha256: z.string().length(64), card: ModelCard };
/** Of a card that somebody wrote, which shows nothing before it is used. */
const written = {
  modelId: ModelId,
  written: WrittenCard,
  writtenBy: z.string(),
  writtenAt: Instant,
};
const decision = { decidedBy: z.string(), decidedAt: Instant, note: z.string().max(600) };

/** A model waits for a person, was put in force at some time, or was refused. `proposedBy`: the first of two people, where two are wanted. */
const decidedOn = <T extends z.core.$ZodLooseShape>(facts: T) =>
  z.discriminatedUnion('status', [
    z.object({ ...facts, status: z.literal('candidate'), proposedBy: z.string().optional() }),
    z.object({ ...facts, status: z.literal('approved'), ...decision }),
    z.object({ ...facts, status: z.literal('refused'), ...decision }),
  ]);
const LearntModelItem = decidedOn(learnt);
export type LearntModelItem = z.infer<typeof LearntModelItem>;
const WrittenCardItem = decidedOn(written);
export type WrittenCardItem = z.infer<typeof WrittenCardItem>;

/** What may score cases: a model that was learnt, or a card that somebody wrote. */
export const ScoreModelItem = z.union([LearntModelItem, WrittenCardItem]);
export type ScoreModelItem = z.infer<typeof ScoreModelItem>;

/** Some ten years of weeks. */
const PAGES_MAX = 10;

/** Where an artefact lies in S3. */
export const artefactKey = (modelId: ModelId): string => `scores/models/${modelId}.json`;

/** Keeps what was learnt or written. One that is known already stays as people decided. */
export async function keepScoreModel(table: Table, item: ScoreModelItem): Promise<void> {
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.scoreModel(item.modelId), ...item },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

export async function readScoreModel(
  table: Table,
  modelId: ModelId,
): Promise<ScoreModelItem | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.scoreModel(modelId), ConsistentRead: true }),
  );
  return Item ? ScoreModelItem.parse(Item) : null;
}

/** Nobody refused what a newer one took the place of. */
const BY_A_NEWER_ONE = 'system';

/** All models, the newest first; without those that a newer one of their week took the place of. */
export async function listScoreModels(table: Table): Promise<readonly ScoreModelItem[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.scoreModel('').pk },
      ScanIndexForward: false,
    },
    PAGES_MAX,
  );
  return items
    .map((item) => ScoreModelItem.parse(item))
    .filter((item) => !(item.status === 'refused' && item.decidedBy === BY_A_NEWER_ONE));
}

/** Candidates that a newer one of the same week took the place of are kept so long. */
const SUPERSEDED_MINUTES = 30 * 24 * 60;

/**
 * Takes a candidate off the list that nobody decided about or proposed, since a newer one takes its place; whatever somebody did is
 * left as it is.
 */
export async function supersede(table: Table, modelId: ModelId, at: Instant): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: keys.scoreModel(modelId),
    UpdateExpression:
      'SET #status = :refused, decidedBy = :by, decidedAt = :at, note = :note, expiresAt = :expiresAt',
    ConditionExpression: '#status = :candidate AND attribute_not_exists(proposedBy)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':refused': 'refused',
      ':by': BY_A_NEWER_ONE,
      ':at': at,
      ':note': 'Outro, aprendido na mesma semana, ficou no lugar.',
      ':expiresAt': epochSecondsOf(addMinutes(at, SUPERSEDED_MINUTES)),
      ':candidate': 'candidate',
    },
  });
  try {
    await table.client.send(update);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** A decision about a model as part of a transaction that fails when somebody else decided meanwhile. */
export const decideScoreModel = (
  table: Table,
  modelId: ModelId,
  was: ScoreModelItem['status'],
  decided: z.infer<z.ZodObject<typeof decision>> & { readonly status: 'approved' | 'refused' },
) => ({
  Update: {
    TableName: table.name,
    Key: keys.scoreModel(modelId),
    UpdateExpression:
      'SET #status = :status, decidedBy = :by, decidedAt = :at, note = :note REMOVE proposedBy',
    ConditionExpression: '#status = :was',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': decided.status,
      ':by': decided.decidedBy,
      ':at': decided.decidedAt,
      ':note': decided.note,
      ':was': was,
    },
  },
});

/** The first of two people asks the second. @throws ConditionalCheckFailedException when it was decided meanwhile */
export async function proposeScoreModel(table: Table, modelId: ModelId, by: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.scoreModel(modelId),
      UpdateExpression: 'SET proposedBy = :by',
      ConditionExpression: '#status = :candidate AND attribute_not_exists(proposedBy)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':by': by, ':candidate': 'candidate' },
    }),
  );
}
