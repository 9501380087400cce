import { afterEach, expect, test } from 'vitest';
import type { EmbeddedAws } from './embedded-aws.ts';
import { serveHttp } from './http-server.ts';
import { runLive } from './live.ts';
import { deploySmall, TUESDAY_MORNING } from './testing/small-deployment.ts';

const PAGE = `
  import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
  const sqs = new SQSClient({});
  export const handler = async (event) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.STEPS_QUEUE_URL, MessageBody: event.body ?? '-' }));
    return { statusCode: 202, body: 'thanks' };
  };`;
const READER = `export const handler = async ({ Records }) => { for (const { body } of Records) console.log(body); };`;

let aws: EmbeddedAws | undefined;
afterEach(() => aws?.close());

test('live, a request over HTTP sets off what follows from it, and the clock goes on', async () => {
  aws = await deploySmall({
    'portal/page': {
      source: PAGE,
      triggers: [
        { kind: 'http', routes: [{ method: 'POST', path: '/p/{proxy+}', authorizer: 'none' }] },
      ],
    },
    'regua/read': {
      source: READER,
      triggers: [{ kind: 'queue', queue: 'steps', batchSize: 10, maxConcurrency: 1 }],
    },
  });
  const errors: unknown[] = [];
  const live = runLive(aws, (error) => errors.push(error));
  const server = await serveHttp(aws.api);

  const response = await fetch(`${server.url}/p/1`, { method: 'POST', body: 'optout' });
  expect([response.status, await response.text()]).toEqual([202, 'thanks']);
  await expect.poll(() => aws?.logs.lines('regua/read')).toEqual(['optout']);
  await expect.poll(() => aws?.now(), { timeout: 3000 }).toBeGreaterThan(TUESDAY_MORNING);

  live.stop();
  await server.close();
  expect(errors).toEqual([]);
});
