import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { OwnError } from '#shared/domain/values/own-error.ts';

/** SQS takes at most ten messages a call. */
const BATCH_MAX = 10;

/** Sends JSON messages to one queue, all or an error. */
export function queueSender<Message>(
  client: SQSClient,
  queueUrl: string,
): (messages: readonly Message[]) => Promise<void> {
  return async (messages) => {
    for (let start = 0; start < messages.length; start += BATCH_MAX) {
      const batch = messages.slice(start, start + BATCH_MAX);
      const { Failed } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: batch.map((message, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message),
          })),
        }),
      );
      const failed = Failed?.[0];
      if (failed) throw new OwnError(`${Failed.length} messages were not queued: ${failed.Code}`);
    }
  };
}
