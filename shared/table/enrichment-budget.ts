import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { addMinutes, epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { despiteConflicts } from './despite-conflicts.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const RATE_KEPT_MINUTES = 60;

/** What is spent in one month, in UTC, of one credor's budget for looking contacts up. */
export const monthOf = (at: Instant): string => at.slice(0, 7);

/** The minute, in UTC, by which a provider's questions are counted. */
const minuteOf = (at: Instant): string => at.slice(0, 16);

export async function readSpent(
  table: Table,
  credorId: CredorId,
  month: string,
): Promise<Centavos> {
  const Key = keys.enrichment(credorId, month);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return centavos(Number(Item?.['spent'] ?? 0));
}

/** A question about one person that is to be paid for. */
export type Question = {
  readonly credorId: CredorId;
  readonly debtorId: DebtorId;
  readonly provider: string;
  readonly price: Centavos;
  readonly monthlyBudget: Centavos;
  readonly questionsPerMinute: number;
  readonly at: Instant;
  /** The job that asks, with what it may spend; absent where somebody asks at a desk. */
  readonly job?: { readonly lookUpId: string; readonly budget: Centavos };
};

/** In the order of the transaction, so that the first that failed says why. */
const REFUSALS = ['asked-before', 'over-budget', 'too-fast', 'job-over'] as const;
export type Reservation = 'reserved' | (typeof REFUSALS)[number];

/**
 * Sets the price of one question aside before it is asked, so that neither the budget of the month, nor a job's, nor the
 * provider's rate is ever exceeded; and marks that it was asked, so that nobody is asked about, and paid for, twice in a
 * month. What is set aside stays so: whether a question without an answer is charged is for the provider to say.
 *
 * @returns `job-over` when the job was stopped or its own budget is spent
 */
export async function reserveQuestion(table: Table, question: Question): Promise<Reservation> {
  const { price, monthlyBudget, job } = question;
  if (price > monthlyBudget) return 'over-budget';
  if (job && price > job.budget) return 'job-over';
  const write = new TransactWriteCommand({ TransactItems: reservationOf(table, question) });
  try {
    await despiteConflicts(() => table.client.send(write), isOnlyConflict);
    return 'reserved';
  } catch (error) {
    const codes = cancellationCodes(error);
    const failed = codes.findIndex((code) => code === 'ConditionalCheckFailed');
    const refusal = REFUSALS[failed];
    if (refusal === undefined) throw error;
    return refusal;
  }
}

function reservationOf({ name }: Table, question: Question) {
  const { credorId, debtorId, provider, price, monthlyBudget, questionsPerMinute, at, job } =
    question;
  const cause = [credorId, debtorId, provider, monthOf(at)].join('#');
  const expiresAt = epochSecondsOf(addMinutes(at, RATE_KEPT_MINUTES));
  return [
    {
      Put: {
        TableName: name,
        Item: { ...keys.claim('lookup', cause), debtorId, at },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        TableName: name,
        Key: keys.enrichment(credorId, monthOf(at)),
        UpdateExpression: 'ADD spent :price',
        ConditionExpression: 'attribute_not_exists(spent) OR spent <= :left',
        ExpressionAttributeValues: { ':price': price, ':left': monthlyBudget - price },
      },
    },
    {
      Update: {
        TableName: name,
        Key: keys.lookUpRate(provider, minuteOf(at)),
        UpdateExpression: 'ADD asked :one SET expiresAt = :expiresAt',
        ConditionExpression: 'attribute_not_exists(asked) OR asked < :rate',
        ExpressionAttributeValues: {
          ':one': 1,
          ':rate': questionsPerMinute,
          ':expiresAt': expiresAt,
        },
      },
    },
    ...(job
      ? [
          {
            Update: {
              TableName: name,
              Key: keys.bulkLookUp(credorId, job.lookUpId),
              UpdateExpression: 'ADD spent :price, asked :one',
              ConditionExpression: '#status = :running AND spent <= :left',
              ExpressionAttributeNames: { '#status': 'status' },
              ExpressionAttributeValues: {
                ':price': price,
                ':one': 1,
                ':running': 'running',
                ':left': job.budget - price,
              },
            },
          },
        ]
      : []),
  ];
}

/** Desks and jobs share the budget's item and the minute's. */
function isOnlyConflict(error: unknown): boolean {
  const codes = cancellationCodes(error);
  return codes.includes('TransactionConflict') && !codes.includes('ConditionalCheckFailed');
}
