import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import type { Clock } from '../clock.ts';
import type { Lambda } from '../lambda/lambda.ts';
import { type Message, md5OfBody } from '../sqs/message.ts';
import type { Queue } from '../sqs/queue.ts';
import { systemAttributes } from '../sqs/sqs-api.ts';
import { failedItems } from './batch-item-failures.ts';

/** How the agenda's names of jobs begin that bring a queue's messages to a function. */
export const QUEUE_JOB = 'queue ';

export type QueueMapping = {
  readonly queue: Queue;
  readonly functionName: string;
  readonly batchSize: number;
};

type Surroundings = {
  clock: Clock;
  agenda: Agenda;
  lambda: Lambda;
  region: string;
  isRedelivered?: ((queueName: string) => boolean) | undefined;
};

/**
 * Feeds a queue's messages to a function, one batch at a time. What the function reports as failed, or all of it when it throws,
 * stays in the queue until its visibility timeout is over. Returns what looks for messages once, as after a restart.
 */
export function mapQueue(mapping: QueueMapping, surroundings: Surroundings): () => void {
  const { queue, functionName, batchSize } = mapping;
  const { clock, agenda, lambda, region, isRedelivered } = surroundings;
  let isBooked = false;

  const poll = agenda.define(
    `${QUEUE_JOB}${queue.name} to ${functionName}`,
    z.object({}),
    async () => {
      isBooked = false;
      const messages = queue.receive(batchSize);
      if (messages.length > 0) await deliver(messages);
      if (queue.hasVisible()) wake();
    },
  );

  function wake(): void {
    if (isBooked) return;
    isBooked = true;
    poll.at(clock.now(), {});
  }

  async function deliver(messages: readonly Message[]): Promise<void> {
    const Records = messages.map((message) => recordOf(message, queue, region));
    const event: SQSEvent = { Records };
    const result = await lambda.invoke(functionName, event);
    if (!result.ok) return;
    const ids = messages.map(({ messageId }) => messageId);
    const failed = failedItems(result.payload, ids);
    for (const { messageId, receipt } of messages) {
      if (receipt === undefined || failed.has(messageId) || isRedelivered?.(queue.name)) continue;
      queue.delete(receipt);
    }
  }

  queue.whenVisible(wake);
  return wake;
}

function recordOf(message: Message, queue: Queue, region: string): SQSRecord {
  return {
    messageId: message.messageId,
    receiptHandle: message.receipt ?? '',
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, attribute]) => [
        name,
        {
          dataType: attribute.DataType,
          stringValue: attribute.StringValue,
          binaryValue: attribute.BinaryValue,
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: md5OfBody(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}
