import middy from '@middy/core';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { createLogger } from './logger.ts';
import { describe } from './queue-handler.ts';

/**
 * Reads the records of a table's stream and hands them over in order. A failure is thrown, without what caused it:
 * Lambda delivers the batch again and halves it until the record at fault stands alone, so the use case must bear
 * repetition.
 */
export function streamHandler<Followed>(
  read: (record: DynamoDBRecord) => Followed | null,
  follow: (stretch: readonly Followed[]) => Promise<void>,
) {
  const logger = createLogger();
  return middy<DynamoDBStreamEvent, void>().handler(async ({ Records }) => {
    try {
      const stretch = Records.flatMap((record) => read(record) ?? []);
      if (stretch.length > 0) await follow(stretch);
      logger.info('followed', { records: Records.length, followed: stretch.length });
    } catch (error) {
      logger.error('failed', { records: Records.length, ...describe(error) });
      throw new Error('A stretch of the stream was not followed.');
    }
  });
}
