import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { OwnError } from '#shared/domain/values/own-error.ts';

/** SQS takes at most ten messages a call. */
const BATCH_MAX = 10;

/** Sends JSON messages to one queue, all or an error; none is seen there before the delay, of at most 900 seconds, is over. */
export function queueSender<Message>(
  client: SQSClient,
  queueUrl: string,
): (messages: readonly Message[], delaySeconds?: number) => Promise<void> {
  return async (messages, delaySeconds) => {
    for (let start = 0; start < messages.length; start += BATCH_MAX) {
      const batch = messages.slice(start, start + BATCH_MAX);
      const { Failed } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: batch.map((message, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message),
            DelaySeconds: delaySeconds,
          })),
        }),
      );
      const failed = Failed?.[0];
      if (failed) throw new OwnError(`${Failed.length} messages were not queued: ${failed.Code}`);
    }
  };
}
