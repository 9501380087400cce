import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { describeError } from './describe-error.ts';
import { createLogger, type Logger } from './logger.ts';
import { metricWriter, type PutMetric } from './metric.ts';

/** One arrival of a message: how often it came before, and how long the function may still work on it. */
export type Delivery = {
  readonly id: string;
  readonly count: number;
  readonly remainingMs: () => number;
  readonly putMetric: PutMetric;
};

/**
 * Parses each message by its contract, hands it to the use case and returns only the failed ones, which the queue
 * delivers again. The use case's outcome word is all that the log learns.
 *
 * @param handle throws to be repeated; returns a word when done
 */
export function queueHandler<Input>(
  contract: z.ZodType<Input>,
  handle: (input: Input, delivery: Delivery) => Promise<string>,
  logger: Logger = createLogger(),
) {
  async function handleRecord(record: SQSRecord, context: Context): Promise<string> {
    const input = contract.parse(JSON.parse(record.body));
    const count = Number(record.attributes.ApproximateReceiveCount);
    const remainingMs = (): number => context.getRemainingTimeInMillis();
    const putMetric = metricWriter(context.functionName);
    return handle(input, { id: record.messageId, count, remainingMs, putMetric });
  }

  return async ({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records) {
      const about = { requestId: context.awsRequestId, messageId: record.messageId };
      try {
        logger.info('handled', { ...about, outcome: await handleRecord(record, context) });
      } catch (error) {
        logger.error('failed', { ...about, ...describeError(error) });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}
