import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { startStubServer } from '#shared/testing/stub-server.ts';
import { queueSender } from './queue-sender.ts';

const Batch = z.object({
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});

/** A queue that takes every message of a batch but the one with this text. */
async function queueThatRefuses(refused: string | null) {
  const server = await startStubServer((response) => {
    const { Entries } = Batch.parse(JSON.parse(server.received.at(-1)?.body ?? ''));
    const isRefused = (body: string) => body === JSON.stringify(refused);
    const [Failed, taken] = [
      Entries.filter(({ MessageBody }) => isRefused(MessageBody)),
      Entries.filter(({ MessageBody }) => !isRefused(MessageBody)),
    ];
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(
      JSON.stringify({
        Successful: taken.map(({ Id }) => ({ Id, MessageId: `m-${Id}`, MD5OfMessageBody: '' })),
        Failed: Failed.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' })),
      }),
    );
  });
  const client = new SQSClient({
    endpoint: server.url,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    md5: false,
  });
  const bodies = () =>
    server.received.map(({ body }) =>
      Batch.parse(JSON.parse(body)).Entries.map(({ MessageBody }) => MessageBody),
    );
  return { send: queueSender<string>(client, `${server.url}/000000000000/steps`), bodies, server };
}

const people = Array.from({ length: 23 }, (_, index) => `debtor ${index}`);

test('the messages of 23 debtors are queued, each once, ten at a time', async () => {
  const { send, bodies, server } = await queueThatRefuses(null);
  await send(people);
  server.close();
  expect(bodies().map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(bodies().flat()).toEqual(people.map((name) => JSON.stringify(name)));
});

test('a debtor whose message alone was not taken is not taken for queued', async () => {
  const { send, server } = await queueThatRefuses('debtor 12');
  await expect(send(people)).rejects.toThrow('1 messages were not queued: InternalError');
  server.close();
});

test('nothing to queue asks nothing of the queue', async () => {
  const { send, bodies, server } = await queueThatRefuses(null);
  await send([]);
  server.close();
  expect(bodies()).toEqual([]);
});
