import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { describeError } from './describe-error.ts';
import { createLogger, type Logger } from './logger.ts';

/**
 * Reads the records of a table's stream and hands them over in order. A failure is thrown, without what caused it:
 * Lambda delivers the batch again and halves it until the record at fault stands alone, so the use case must bear
 * repetition.
 */
export function streamHandler<Followed>(
  read: (record: DynamoDBRecord) => Followed | null,
  follow: (stretch: readonly Followed[]) => Promise<void>,
  logger: Logger = createLogger(),
) {
  return async ({ Records }: DynamoDBStreamEvent, context: Context): Promise<void> => {
    const about = { requestId: context.awsRequestId, records: Records.length };
    try {
      const stretch = Records.flatMap((record) => read(record) ?? []);
      if (stretch.length > 0) await follow(stretch);
      logger.info('followed', { ...about, followed: stretch.length });
    } catch (error) {
      logger.error('failed', { ...about, ...describeError(error) });
      throw new Error('A stretch of the stream was not followed.');
    }
  };
}
