import type { SQSRecordAttributes } from 'aws-lambda';
import * as z from 'zod';
import { ACCOUNT_ID, nameInArn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import { createAwsJsonService } from '../protocols/aws-json.ts';
import { operation } from '../protocols/operation.ts';
import type { WireHandler } from '../wire.ts';
import { type Message, MessageAttribute, md5OfAttributes, md5OfBody, sizeOf } from './message.ts';
import { MESSAGE_BYTES_MAX, type Sqs } from './sqs.ts';

const BATCH_ENTRIES_MAX = 10;

const QueueUrl = z.string().transform((url) => url.slice(url.lastIndexOf('/') + 1));
const NewMessage = z.object({
  MessageBody: z.string(),
  DelaySeconds: z.int().optional(),
  MessageAttributes: z.record(z.string(), MessageAttribute).default({}),
  MessageGroupId: z.string().optional(),
});
const BatchEntry = NewMessage.extend({ Id: z.string() });

/** The SQS API (AWS JSON 1.0). Waiting for messages returns at once: the clock does not move meanwhile. */
export function createSqsApi(sqs: Sqs, endpoint: string, ids: Chance): WireHandler {
  const send = (queue: string, entry: z.infer<typeof NewMessage>) => {
    const { messageId } = sqs.send(queue, {
      body: entry.MessageBody,
      attributes: entry.MessageAttributes,
      delaySeconds: entry.DelaySeconds ?? 0,
      groupId: entry.MessageGroupId,
    });
    return {
      MessageId: messageId,
      MD5OfMessageBody: md5OfBody(entry.MessageBody),
      MD5OfMessageAttributes: md5OfAttributes(entry.MessageAttributes),
    };
  };

  const operations = {
    GetQueueUrl: operation(z.object({ QueueName: z.string() }), ({ QueueName }) => ({
      QueueUrl: `${endpoint}/${ACCOUNT_ID}/${sqs.queue(QueueName).name}`,
    })),
    SendMessage: operation(NewMessage.extend({ QueueUrl }), (input) => send(input.QueueUrl, input)),
    SendMessageBatch: operation(
      z.object({ QueueUrl, Entries: z.array(BatchEntry) }),
      ({ QueueUrl: queue, Entries }) => {
        sqs.queue(queue);
        checkBatch(Entries);
        const size = Entries.reduce(
          (sum, entry) => sum + sizeOf(entry.MessageBody, entry.MessageAttributes),
          0,
        );
        if (size > MESSAGE_BYTES_MAX) {
          throw new AwsError(
            'BatchRequestTooLong',
            `Batch requests cannot be longer than ${MESSAGE_BYTES_MAX} bytes. You have sent ${size} bytes.`,
            400,
            'AWS.SimpleQueueService.BatchRequestTooLong',
          );
        }
        return eachOf(Entries, (entry) => send(queue, entry));
      },
    ),
    ReceiveMessage: operation(
      z.object({
        QueueUrl,
        MaxNumberOfMessages: z.int().min(1).max(BATCH_ENTRIES_MAX).default(1),
        VisibilityTimeout: z.int().min(0).max(43_200).optional(),
      }),
      ({ QueueUrl: queue, MaxNumberOfMessages, VisibilityTimeout }) => {
        const messages = sqs.queue(queue).receive(MaxNumberOfMessages, VisibilityTimeout);
        return messages.length === 0 ? {} : { Messages: messages.map(asReceived) };
      },
    ),
    DeleteMessage: operation(
      z.object({ QueueUrl, ReceiptHandle: z.string() }),
      ({ QueueUrl: queue, ReceiptHandle }) => {
        sqs.queue(queue).delete(ReceiptHandle);
        return {};
      },
    ),
    DeleteMessageBatch: operation(
      z.object({
        QueueUrl,
        Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string() })),
      }),
      ({ QueueUrl: queue, Entries }) => {
        checkBatch(Entries);
        return eachOf(Entries, ({ ReceiptHandle }) => {
          sqs.queue(queue).delete(ReceiptHandle);
          return {};
        });
      },
    ),
    ChangeMessageVisibility: operation(
      z.object({
        QueueUrl,
        ReceiptHandle: z.string(),
        VisibilityTimeout: z.int().min(0).max(43_200),
      }),
      ({ QueueUrl: queue, ReceiptHandle, VisibilityTimeout }) => {
        sqs.queue(queue).changeVisibility(ReceiptHandle, VisibilityTimeout);
        return {};
      },
    ),
    GetQueueAttributes: operation(z.object({ QueueUrl }), ({ QueueUrl: queue }) => ({
      Attributes: attributesOf(sqs, queue),
    })),
    StartMessageMoveTask: operation(
      z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() }),
      ({ SourceArn, DestinationArn }) => {
        for (const message of sqs.queue(nameInArn(SourceArn)).takeAll()) {
          const { body, attributes, groupId, deadLetterSource } = message;
          const target = DestinationArn ?? deadLetterSource ?? SourceArn;
          // "All redriven messages are considered new", with an id and a time of their own.
          sqs.send(nameInArn(target), { body, attributes, groupId });
        }
        return { TaskHandle: ids.uuid() };
      },
    ),
  };
  return createAwsJsonService({ version: '1.0', namespace: 'com.amazonaws.sqs', operations, ids });
}

function checkBatch(entries: readonly { Id: string }[]): void {
  if (entries.length === 0) {
    throw new AwsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  }
  if (entries.length > BATCH_ENTRIES_MAX) {
    throw new AwsError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${BATCH_ENTRIES_MAX}. You have sent ${entries.length}.`,
    );
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new AwsError('BatchEntryIdsNotDistinct', 'Two entries have the same Id.');
  }
}

/** Does each entry on its own: one that fails is told in Failed and hinders no other. */
function eachOf<Entry extends { Id: string }>(
  entries: readonly Entry[],
  run: (entry: Entry) => object,
): object {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
    }
  }
  return Failed.length === 0 ? { Successful } : { Successful, Failed };
}

function asReceived(message: Message): object {
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5OfBody(message.body),
    MD5OfMessageAttributes: md5OfAttributes(message.attributes),
    MessageAttributes: message.attributes,
    Attributes: systemAttributes(message),
  };
}

/** The attributes SQS itself gives a message, as ReceiveMessage and the Lambda event carry them. */
export function systemAttributes(message: Message): SQSRecordAttributes {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: ACCOUNT_ID,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    ...(message.groupId === undefined ? {} : { MessageGroupId: message.groupId }),
    ...(message.deadLetterSource === undefined
      ? {}
      : { DeadLetterQueueSourceArn: message.deadLetterSource }),
  };
}

function attributesOf(sqs: Sqs, name: string): Record<string, string> {
  const queue = sqs.queue(name);
  const { visible, inFlight, delayed } = queue.counts();
  return {
    QueueArn: queue.arn,
    VisibilityTimeout: String(queue.visibilitySeconds),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    ...(queue.deadLetterQueue === undefined
      ? {}
      : {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: queue.deadLetterQueue.arn,
            maxReceiveCount: queue.maxReceiveCount,
          }),
        }),
  };
}
