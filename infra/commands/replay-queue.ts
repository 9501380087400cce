import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** No such queue in this account and region. */
export class UnknownQueue extends Error {
  override readonly name = 'UnknownQueue';
}

/**
 * Gives the dead letters of a queue another chance: SQS moves them back to it, as new. Whatever reads them bears
 * repetition, so this is safe at any time; without the cause mended they come back to the dead letters.
 *
 * @param queue its name, e.g. `regua-prod-payments`, without `-dead`
 * @returns how many dead letters there were, about
 * @throws UnknownQueue
 */
export async function replayQueue(client: SQSClient, queue: string): Promise<number> {
  const [live, dead] = [await find(client, queue), await find(client, `${queue}-dead`)];
  if (dead.messages === 0) return 0;
  // Scheduler puts letters there by itself, so SQS does not know where all of them came from.
  const SourceArn = dead.arn;
  await client.send(new StartMessageMoveTaskCommand({ SourceArn, DestinationArn: live.arn }));
  return dead.messages;
}

async function find(
  client: SQSClient,
  QueueName: string,
): Promise<{ readonly arn: string; readonly messages: number }> {
  try {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName }));
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'],
      }),
    );
    const { QueueArn: arn = '', ApproximateNumberOfMessages: messages = '0' } = Attributes ?? {};
    return { arn, messages: Number(messages) };
  } catch (error) {
    if (!(error instanceof QueueDoesNotExist)) throw error;
    throw new UnknownQueue(`There is no queue "${QueueName}" in this account and region.`);
  }
}
