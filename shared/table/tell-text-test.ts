import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type TestNews, weightOf } from '#shared/domain/message/test-news.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const SentTest = z.object({ credorId: CredorId, testId: z.string() });

/** The test that a channel took under this id, or null. */
export async function findSentTest(
  table: Table,
  providerMessageId: string,
): Promise<z.infer<typeof SentTest> | null> {
  const Key = keys.textTestSent(providerMessageId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? SentTest.parse(Item) : null;
}

/**
 * Writes beside a test what its channel told of it: once however often it is told, and whatever says more stands.
 *
 * @returns whether there is such a test
 */
export async function tellTextTest(
  table: Table,
  { credorId, testId }: z.infer<typeof SentTest>,
  news: TestNews,
): Promise<boolean> {
  const Key = keys.textTest(credorId, testId);
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET news = :news, newsWeight = :weight',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(newsWeight) OR newsWeight < :weight)',
        ExpressionAttributeValues: { ':news': news, ':weight': weightOf(news) },
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    return Item !== undefined;
  }
}
