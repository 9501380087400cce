import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** What is spent in one month, in UTC, of one credor's budget for looking contacts up. */
export const monthOf = (at: Instant): string => at.slice(0, 7);

export async function readSpent(
  table: Table,
  credorId: CredorId,
  month: string,
): Promise<Centavos> {
  const Key = keys.enrichmentBudget(credorId, month);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return centavos(Number(Item?.['spent'] ?? 0));
}

/**
 * Sets the price of one question aside before it is asked, so that the budget is never exceeded; and marks that it was
 * asked, so that nobody is asked about, and paid for, twice in a month. What is set aside stays so: whether a question
 * without an answer is charged is for the provider to say.
 */
export async function reserveQuestion(
  table: Table,
  question: {
    readonly credorId: CredorId;
    readonly debtorId: DebtorId;
    readonly provider: string;
    readonly price: Centavos;
    readonly monthlyBudget: Centavos;
    readonly at: Instant;
  },
): Promise<'reserved' | 'asked-before' | 'over-budget'> {
  const { credorId, debtorId, provider, price, monthlyBudget, at } = question;
  if (price > monthlyBudget) return 'over-budget';
  const month = monthOf(at);
  const cause = [credorId, debtorId, provider, month].join('#');
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: table.name,
              Item: { ...keys.claim('lookup', cause), debtorId, at },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              TableName: table.name,
              Key: keys.enrichmentBudget(credorId, month),
              UpdateExpression: 'ADD spent :price',
              ConditionExpression: 'attribute_not_exists(spent) OR spent <= :left',
              ExpressionAttributeValues: { ':price': price, ':left': monthlyBudget - price },
            },
          },
        ],
      }),
    );
    return 'reserved';
  } catch (error) {
    const [claim, budget] = cancellationCodes(error);
    if (claim === 'ConditionalCheckFailed') return 'asked-before';
    if (budget === 'ConditionalCheckFailed') return 'over-budget';
    throw error;
  }
}
