import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Cloud } from './cloud.ts';

/** Puts a message on a queue that is known by its ARN or its name. */
export async function sendTo({ client }: Cloud, queue: string, MessageBody: string): Promise<void> {
  const sqs = new SQSClient(client);
  const QueueName = queue.split(':').at(-1);
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
}

/** How many messages a queue holds, those that somebody is working on too. */
export async function countIn({ client }: Cloud, QueueName: string): Promise<number> {
  const sqs = new SQSClient(client);
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  const { Attributes: counted = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  const waiting = Number(counted.ApproximateNumberOfMessages ?? 0);
  return waiting + Number(counted.ApproximateNumberOfMessagesNotVisible ?? 0);
}
