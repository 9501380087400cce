import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { costOfFee } from '#shared/domain/cost/cost-of-entry.ts';
import { CreditAssessment } from '#shared/domain/credit/credit-assessment.ts';
import { applicantOf } from '#shared/domain/values/derive-ids.ts';
import type { CreditAssessmentId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { costAddition, summedWrites } from './counted-additions.ts';
import { keys } from './keys.ts';
import { reserve } from './paid-questions.ts';
import { queryAll } from './query-pages.ts';
import { readIndexed } from './read-index.ts';
import type { Table } from './table.ts';

/** Some thousand looks at one person. */
const PAGES_MAX = 5;

/** Null for none, and for one whose time is over: DynamoDB takes its time to delete. */
export async function readCredit(
  table: Table,
  id: CreditAssessmentId,
  now: Instant,
): Promise<CreditAssessment | null> {
  const Key = keys.credit(applicantOf(id), id);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  const found = Item ? CreditAssessment.parse(Item) : null;
  return found && found.keptUntil > now ? found : null;
}

/** What an assessment may take at most: a request that died meanwhile may then be made again. */
const BEGUN_SECONDS = 60;

/**
 * Marks that a request is being looked at, so that a second one under the same key, at the same moment, asks no bureau.
 *
 * @returns whether nobody is at it
 */
export async function beginCredit(
  table: Table,
  id: CreditAssessmentId,
  now: Instant,
): Promise<boolean> {
  const started = epochSecondsOf(now);
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.claim('credit', id), expiresAt: started + BEGUN_SECONDS },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': started },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Lets go of a request that came to nothing, so that it may be made again at once. */
export async function leaveCredit(
  table: Table,
  id: CreditAssessmentId,
  now: Instant,
): Promise<void> {
  const Item = { ...keys.claim('credit', id), expiresAt: epochSecondsOf(now) };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/**
 * Keeps an assessment, and books in the ledger of costs what the bureau took, all or nothing.
 *
 * @returns whether it is new; not when the same request made it before
 */
export async function keepCredit(table: Table, assessment: CreditAssessment): Promise<boolean> {
  const { bureau, credorId, at } = assessment;
  const fee = bureau && { channel: 'credit-report' as const, payee: bureau.name, ...bureau };
  const booked = fee
    ? [costAddition(costOfFee({ ...fee, credorId, carteiraId: undefined }, at))]
    : [];
  const ConditionExpression = 'attribute_not_exists(pk)';
  const Item = itemOf(assessment);
  const kept = await reserve<'kept-before'>(table, [
    {
      because: 'kept-before',
      write: { Put: { TableName: table.name, Item, ConditionExpression } },
    },
    ...summedWrites(table, booked).map((write) => ({ because: null, write })),
  ]);
  return kept === 'reserved';
}

/** Writes what became of a review. @param was how it stood before @returns whether nobody was faster */
export const changeCredit = (
  table: Table,
  assessment: CreditAssessment,
  was: 'none' | 'open',
): Promise<boolean> =>
  put(
    table,
    assessment,
    was === 'none'
      ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(review)' }
      : {
          ConditionExpression: 'review.#status = :open',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':open': 'open' },
        },
  );

/** Those that wait for a person, by the last day for it; then the newest others. */
export async function listCredits(
  table: Table,
  credorId: CredorId,
  now: Instant,
): Promise<{
  readonly waiting: readonly CreditAssessment[];
  readonly recent: readonly CreditAssessment[];
}> {
  const [waiting, recent] = await Promise.all([
    readIndexed(table, keys.creditReviewByDay(credorId, '', NO_ID).gsi1pk, 'forwards'),
    readIndexed(table, keys.creditByMoment(credorId, '', NO_ID).gsi1pk, 'backwards'),
  ]);
  return { waiting: standing(waiting, now), recent: standing(recent, now) };
}

/** All looks at one person, of whatever credor, the newest first. */
export async function listCreditsOf(
  table: Table,
  applicant: DebtorId,
  now: Instant,
): Promise<readonly CreditAssessment[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.creditsOf(applicant) },
    },
    PAGES_MAX,
  );
  return standing(items, now).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

const NO_ID = CreditAssessment.shape.assessmentId.parse('0'.repeat(32));

const standing = (
  items: readonly Readonly<Record<string, unknown>>[],
  now: Instant,
): readonly CreditAssessment[] =>
  items.map((item) => CreditAssessment.parse(item)).filter(({ keptUntil }) => keptUntil > now);

function itemOf(assessment: CreditAssessment) {
  const { assessmentId, credorId, at, review, keptUntil } = assessment;
  const place =
    review?.status === 'open'
      ? keys.creditReviewByDay(credorId, review.dueOn, assessmentId)
      : keys.creditByMoment(credorId, at, assessmentId);
  return {
    ...keys.credit(applicantOf(assessmentId), assessmentId),
    ...place,
    ...assessment,
    expiresAt: epochSecondsOf(keptUntil),
  };
}

async function put(table: Table, assessment: CreditAssessment, condition: object) {
  const Item = itemOf(assessment);
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
