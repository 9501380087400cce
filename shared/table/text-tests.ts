import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TEXT_TESTS_PER_DAY } from '#shared/domain/message/text-test.ts';
import { Template } from '#shared/domain/message/template.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { FIRST_LANGUAGE, Language } from '#shared/domain/values/language.ts';
import { epochMsOf, Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** A text that somebody who writes texts wants to see in their own inbox or on their own phone. */
const TextTest = z.object({
  userId: z.string().min(1),
  /** The address or the telephone of their account. */
  to: z.string().min(3),
  credorId: CredorId,
  template: Template.refine((template) => template.channel !== 'voice'),
  language: Language.default(FIRST_LANGUAGE),
  at: Instant,
});
export type TextTest = z.infer<typeof TextTest>;

export const textTestIdOf = ({ userId, at }: Pick<TextTest, 'userId' | 'at'>): string =>
  `${userId}:${at}`;

/**
 * Keeps a test until it is sent, at most for a day, and counts it.
 *
 * @returns whether the person may have one more today
 */
export async function putTextTest(table: Table, test: TextTest): Promise<boolean> {
  const { userId, at } = test;
  const expiresAt = Math.floor(epochMsOf(at) / 1000) + DAY_SECONDS;
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: table.name,
              Item: { ...keys.textTest(textTestIdOf(test)), ...test, expiresAt },
            },
          },
          {
            Update: {
              TableName: table.name,
              Key: keys.textTests(userId, at.slice(0, 10)),
              UpdateExpression: 'ADD tests :one SET expiresAt = :expiresAt',
              ConditionExpression: 'attribute_not_exists(tests) OR tests < :most',
              ExpressionAttributeValues: {
                ':one': 1,
                ':most': TEXT_TESTS_PER_DAY,
                ':expiresAt': expiresAt + DAY_SECONDS,
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
export async function takeTextTest(table: Table, testId: string): Promise<TextTest | null> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.textTest(testId),
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
