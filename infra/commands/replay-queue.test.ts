import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '#local/aws/testing/sdk-server.ts';
import { replayQueue, UnknownQueue } from './replay-queue.ts';

let server: SdkServer;
let client: SQSClient;
beforeAll(async () => {
  server = await serveForSdk();
  client = new SQSClient(server.client);
});
afterAll(async () => {
  client.destroy();
  await server.close();
});

test('alarms of debtors that Scheduler could not deliver go back to their queue', async () => {
  const dead = server.aws.queueUrl('steps-dead');
  for (const MessageBody of ['ana', 'bruno'])
    await client.send(new SendMessageCommand({ QueueUrl: dead, MessageBody }));

  expect(await replayQueue(client, 'steps')).toBe(2);

  const receive = { QueueUrl: server.aws.queueUrl('steps'), MaxNumberOfMessages: 10 };
  const { Messages = [] } = await client.send(new ReceiveMessageCommand(receive));
  expect(new Set(Messages.map(({ Body }) => Body))).toEqual(new Set(['ana', 'bruno']));
  expect(await replayQueue(client, 'steps')).toBe(0);
});

test('a queue that does not exist is named', async () => {
  const replaying = replayQueue(client, 'regua-prod-pagamentos');
  await expect(replaying).rejects.toBeInstanceOf(UnknownQueue);
  await expect(replaying).rejects.toThrow('regua-prod-pagamentos');
});
