import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';
import { md5OfAttributes } from './message.ts';

let server: SdkServer;
let sqs: SQSClient;
let QueueUrl: string;
beforeEach(async () => {
  server = await serveForSdk();
  sqs = new SQSClient({ ...server.client, useQueueUrlAsEndpoint: false });
  QueueUrl = server.aws.queueUrl('steps');
});
afterEach(() => server.close());

const DAY_SECONDS = 86_400;
const nowAsText = () => String(server.aws.now());
const later = (seconds: number) => server.aws.advanceTo(server.aws.now() + seconds * 1000);
const receive = async () =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? [];

test('a message is hidden while it is worked on and gone once it is deleted', async () => {
  const MessageAttributes = { kind: { DataType: 'String', StringValue: 'step' } };
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'olá', MessageAttributes }));

  const [first] = await receive();
  expect(first).toMatchObject({
    Body: 'olá',
    MessageAttributes,
    Attributes: { ApproximateReceiveCount: '1' },
  });
  expect(await receive()).toEqual([]);

  await later(180);
  const [second] = await receive();
  expect(second?.Attributes?.ApproximateReceiveCount).toBe('2');
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: second?.ReceiptHandle }));
  await later(180);
  expect(await receive()).toEqual([]);
});

test('a delay holds a message back, and a visibility of zero gives it back at once', async () => {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', DelaySeconds: 60 }));
  expect(await receive()).toEqual([]);
  await later(60);

  const [message] = await receive();
  const ReceiptHandle = message?.ReceiptHandle;
  await sqs.send(
    new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }),
  );
  expect(await receive()).toHaveLength(1);
});

test('of a batch, the bad entry fails alone', async () => {
  const Entries = [
    { Id: '1', MessageBody: 'good' },
    { Id: '2', MessageBody: 'too late', DelaySeconds: 901 },
  ];
  const { Successful, Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));

  expect(Successful).toMatchObject([{ Id: '1' }]);
  expect(Failed).toMatchObject([{ Id: '2', SenderFault: true, Code: 'InvalidParameterValue' }]);
});

test.each([
  ['eleven entries', 11, 'x', 'TooManyEntriesInBatchRequest'],
  ['more than 1 MiB together', 2, 'x'.repeat(600_000), 'BatchRequestTooLong'],
])('a batch of %s is refused', async (_what, count, MessageBody, name) => {
  const Entries = Array.from({ length: count }, (_, index) => ({ Id: String(index), MessageBody }));

  await expect(sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).rejects.toMatchObject({
    name,
  });
});

test('a message over 1 MiB is refused', async () => {
  const MessageBody = 'x'.repeat(1024 * 1024 + 1);

  await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))).rejects.toMatchObject({
    name: 'InvalidParameterValue',
  });
});

test('a queue that does not exist is an error the SDK knows by type', async () => {
  const command = new GetQueueUrlCommand({ QueueName: 'nobody' });

  await expect(sqs.send(command)).rejects.toBeInstanceOf(QueueDoesNotExist);
});

test('messages that failed too often are moved away, and back by a redrive', async () => {
  const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
  for (let attempt = 0; attempt < 2; attempt++) {
    expect(await receive()).toHaveLength(1);
    await later(180);
  }
  expect(await receive()).toEqual([]);
  const dead = { QueueUrl: server.aws.queueUrl('steps-dead') };
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand(dead));
  expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '1' });

  const SourceArn = Attributes?.['QueueArn'];
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
  const moved = await receive();
  expect(moved).toMatchObject([
    { Body: 'poison', Attributes: { ApproximateReceiveCount: '1', SentTimestamp: nowAsText() } },
  ]);
  expect(moved[0]?.MessageId).not.toBe(MessageId);
});

test('a message is kept fourteen days from its sending on, also among the dead letters', async () => {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
  await later(10 * DAY_SECONDS);
  for (let attempt = 0; attempt < 3; attempt++) {
    await receive();
    await later(180);
  }
  const dead = new GetQueueAttributesCommand({ QueueUrl: server.aws.queueUrl('steps-dead') });
  const lettersOf = async () => (await sqs.send(dead)).Attributes?.['ApproximateNumberOfMessages'];
  expect(await lettersOf()).toBe('1');

  await later(4 * DAY_SECONDS);
  expect(await lettersOf()).toBe('0');
});

test('the MD5 of attributes is made as the developer guide says', () => {
  const attributes = {
    b: { DataType: 'Binary', BinaryValue: Buffer.from([1, 2, 3]).toString('base64') },
    a: { DataType: 'String', StringValue: 'v' },
  };

  expect(md5OfAttributes({})).toBeUndefined();
  expect(md5OfAttributes(attributes)).toMatch(/^[0-9a-f]{32}$/);
});
