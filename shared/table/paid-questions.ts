import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { FeeKind } from '#shared/domain/cost/fee-of.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { addMinutes, epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes, isOnlyConflict } from './cancellation-codes.ts';
import { despiteConflicts } from './despite-conflicts.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Questions that a credor pays others for, each kind within a budget of its own. */
export type QuestionKind = Exclude<FeeKind, 'listing'>;

/** A question that is to be paid for. */
export type PaidQuestion = {
  readonly kind: QuestionKind;
  readonly credorId: CredorId;
  readonly payee: string;
  readonly price: Centavos;
  readonly monthlyBudget: Centavos;
  /** Over all credores. */
  readonly questionsPerMinute: number;
  readonly at: Instant;
};

/** A month, in UTC, of a credor's budget. */
export const monthOf = (at: Instant): string => at.slice(0, 7);

/** The minute, in UTC, by which questions are counted. */
const minuteOf = (at: Instant): string => at.slice(0, 16);
const RATE_KEPT_MINUTES = 60;

/** What a credor spent on questions of a kind in a month, in centavos. */
export async function readSpent(
  table: Table,
  kind: QuestionKind,
  credorId: CredorId,
  month: string,
): Promise<Centavos> {
  const Key = keys.spent(kind, credorId, month);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return centavos(Number(Item?.['spent'] ?? 0));
}

type TransactItem = NonNullable<
  ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']
>[number];
/** A write of a transaction; when its condition fails, why nothing is written. Null where it has none. */
export type Guarded<Because extends string> = {
  readonly write: TransactItem;
  readonly because: Because | null;
};

/** Sets the price of a question aside, and counts it in its minute, unless budget or rate would be exceeded. */
export function paidWrites(
  { name: TableName }: Table,
  question: PaidQuestion,
): readonly Guarded<'over-budget' | 'too-fast'>[] {
  const { kind, credorId, payee, price, monthlyBudget, questionsPerMinute, at } = question;
  const expiresAt = epochSecondsOf(addMinutes(at, RATE_KEPT_MINUTES));
  return [
    {
      because: 'over-budget',
      write: {
        Update: {
          TableName,
          Key: keys.spent(kind, credorId, monthOf(at)),
          UpdateExpression: 'ADD spent :price',
          ConditionExpression:
            '(attribute_not_exists(spent) AND :left >= :nothing) OR spent <= :left',
          ExpressionAttributeValues: {
            ':price': price,
            ':left': monthlyBudget - price,
            ':nothing': 0,
          },
        },
      },
    },
    {
      because: 'too-fast',
      write: {
        Update: {
          TableName,
          Key: keys.asked(kind, payee, minuteOf(at)),
          UpdateExpression: 'ADD asked :one SET expiresAt = :expiresAt',
          ConditionExpression: 'attribute_not_exists(asked) OR asked < :rate',
          ExpressionAttributeValues: {
            ':one': 1,
            ':rate': questionsPerMinute,
            ':expiresAt': expiresAt,
          },
        },
      },
    },
  ];
}

/**
 * Writes all of it or nothing, so that neither a budget nor a rate is ever exceeded, however many ask at once.
 *
 * @returns why nothing was written, by the first write that was in the way
 */
export async function reserve<Because extends string>(
  table: Table,
  guarded: readonly Guarded<Because>[],
): Promise<'reserved' | Because> {
  const TransactItems = guarded.map(({ write }) => write);
  const send = (ClientRequestToken: string) =>
    table.client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
  try {
    await despiteConflicts(send, isOnlyConflict);
    return 'reserved';
  } catch (error) {
    const failed = cancellationCodes(error).indexOf('ConditionalCheckFailed');
    const because = guarded[failed]?.because;
    if (because === undefined || because === null) throw error;
    return because;
  }
}
