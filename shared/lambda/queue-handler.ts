import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { createLogger } from './logger.ts';

/** One arrival of a message: how often it came before, and how long the function may still work on it. */
export type Delivery = {
  readonly id: string;
  readonly count: number;
  readonly remainingMs: () => number;
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
) {
  const logger = createLogger();

  async function handleRecord(record: SQSRecord, remainingMs: () => number): Promise<void> {
    const input = contract.parse(JSON.parse(record.body));
    const count = Number(record.attributes.ApproximateReceiveCount);
    const outcome = await handle(input, { id: record.messageId, count, remainingMs });
    logger.info('handled', { messageId: record.messageId, outcome });
  }

  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }, context) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records) {
      try {
        await handleRecord(record, () => context.getRemainingTimeInMillis());
      } catch (error) {
        logger.error('failed', { messageId: record.messageId, ...describe(error) });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  });
}

/** An error's name and stack; its message only when it is ours, since a library's may quote the input. */
export function describe(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n');
  return { error: error.name, ...(frames && { stack: frames }) };
}
