import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { costOfTest } from '#shared/domain/cost/cost-of-test.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { TEXT_TESTS_PER_DAY, TextTestOutcome } from '#shared/domain/message/text-test.ts';
import { Template } from '#shared/domain/message/template.ts';
import { TestNews } from '#shared/domain/message/test-news.ts';
import { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { FIRST_LANGUAGE, Language } from '#shared/domain/values/language.ts';
import { epochMsOf, Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { costAddition, summedWrites } from './counted-additions.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const DAY_SECONDS = 24 * 60 * 60;
/** As long as costs are told of, and a month. */
const KEPT_DAYS = 396;

const facts = {
  userId: z.string().min(1),
  /** The address or the telephone of their account. */
  to: z.string().min(3),
  credorId: CredorId,
  language: Language.default(FIRST_LANGUAGE),
  at: Instant,
  parts: z.int().min(1),
  /** By the prices of the day on which it was asked for, in millionths of a real; null where the table had none. */
  costMicros: z.int().min(0).nullable(),
};

/** A text that somebody who writes texts wants to see in their own inbox or on their own phone. */
const TextTest = z.object({
  ...facts,
  template: Template.refine((template) => template.channel !== 'voice'),
});
export type TextTest = z.infer<typeof TextTest>;

/** One that was asked for, with what came of it; the text itself goes once it has left. */
const TriedText = z.object({
  ...facts,
  templateId: TemplateId,
  channel: Channel,
  outcome: TextTestOutcome,
  /** What the channel told of it since; absent while it told nothing. */
  news: TestNews.optional(),
});
export type TriedText = z.infer<typeof TriedText>;

type Asked = Pick<TextTest, 'credorId' | 'userId' | 'at'>;

export const textTestIdOf = ({ userId, at }: Omit<Asked, 'credorId'>): string => `${at}#${userId}`;

/**
 * Keeps a test, with what it costs, and counts it.
 *
 * @returns whether the person may have one more today
 */
export async function putTextTest(table: Table, test: TextTest): Promise<boolean> {
  const { userId, at, credorId, template } = test;
  const askedAt = Math.floor(epochMsOf(at) / 1000);
  const { templateId, channel } = template;
  const kept = { ...test, templateId, channel, outcome: 'asked' satisfies TextTestOutcome };
  const key = keys.textTest(credorId, textTestIdOf(test));
  const expiresAt = askedAt + KEPT_DAYS * DAY_SECONDS;
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table.name, Item: { ...key, ...kept, expiresAt } } },
          {
            Update: {
              TableName: table.name,
              Key: keys.textTests(userId, at.slice(0, 10)),
              UpdateExpression: 'ADD tests :one SET expiresAt = :expiresAt',
              ConditionExpression: 'attribute_not_exists(tests) OR tests < :most',
              ExpressionAttributeValues: {
                ':one': 1,
                ':most': TEXT_TESTS_PER_DAY,
                ':expiresAt': askedAt + 2 * DAY_SECONDS,
              },
            },
          },
        ],
      }),
    );
    return true;
  } catch (error) {
    if (cancellationCodes(error)[1] === 'ConditionalCheckFailed') return false;
    throw error;
  }
}

/** Takes a test for whoever asks first; null for everybody after, and when there is none. */
export async function takeTextTest(
  table: Table,
  credorId: CredorId,
  testId: string,
): Promise<TextTest | null> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.textTest(credorId, testId),
        UpdateExpression: 'SET taken = :yes',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(taken)',
        ExpressionAttributeValues: { ':yes': true },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return TextTest.parse(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}

/** A test that was taken, and of which nobody has told yet what came of it. */
export async function readTakenTest(
  table: Table,
  credorId: CredorId,
  testId: string,
): Promise<TriedText | null> {
  const [found] = await readTextTests(table, credorId, { testId, limit: 1 });
  return found?.outcome === 'asked' ? found : null;
}

/** Tests of a credor's texts, newest first. */
export async function readTextTests(
  table: Table,
  credorId: CredorId,
  { testId = null, limit }: { readonly testId?: string | null; readonly limit: number },
): Promise<readonly TriedText[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: testId === null ? 'pk = :pk' : 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: {
        ':pk': keys.textTest(credorId, '').pk,
        ...(testId !== null && { ':sk': testId }),
      },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => TriedText.parse(item));
}

/**
 * Writes down what came of a test, once, and books what it cost in the same transaction: also of one that may have left.
 *
 * @param providerMessageId under which the channel took it; null where it did not, or nobody knows
 */
export async function settleTextTest(
  table: Table,
  test: Pick<TriedText, 'credorId' | 'userId' | 'at' | 'channel' | 'parts' | 'costMicros'>,
  outcome: Exclude<TextTestOutcome, 'asked'>,
  providerMessageId: string | null = null,
): Promise<void> {
  const cost = costOfTest(test, outcome);
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: table.name,
              Key: keys.textTest(test.credorId, textTestIdOf(test)),
              UpdateExpression: 'SET outcome = :outcome REMOVE template',
              ConditionExpression: 'outcome = :asked',
              ExpressionAttributeValues: { ':outcome': outcome, ':asked': 'asked' },
            },
          },
          ...sentWrites(table, test, providerMessageId),
          ...summedWrites(table, cost === null ? [] : [costAddition(cost)]),
        ],
      }),
    );
  } catch (error) {
    if (cancellationCodes(error)[0] !== 'ConditionalCheckFailed') throw error;
  }
}

/** By which news that carry no tags find the test. */
function sentWrites(
  table: Table,
  test: Pick<TriedText, 'credorId' | 'userId' | 'at'>,
  providerMessageId: string | null,
) {
  if (providerMessageId === null) return [];
  const expiresAt = Math.floor(epochMsOf(test.at) / 1000) + KEPT_DAYS * DAY_SECONDS;
  const sent = { credorId: test.credorId, testId: textTestIdOf(test), expiresAt };
  const Item = { ...keys.textTestSent(providerMessageId), ...sent };
  return [{ Put: { TableName: table.name, Item } }];
}
