import type { SQSRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { StepDue } from '#events/step-due.ts';
import { LAMBDA_CONTEXT } from '#shared/testing/lambda-context.ts';
import { MARIA } from '#shared/testing/records.ts';
import { createLogger } from './logger.ts';
import { type Delivery, queueHandler } from './queue-handler.ts';

/** A log that can be read, and the lines in it. */
function aLog() {
  const lines: string[] = [];
  return { lines, logger: createLogger((line) => lines.push(line)) };
}

const message = (messageId: string, body: string, receives = 1): SQSRecord => ({
  messageId,
  receiptHandle: messageId,
  body,
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: '0',
    SenderId: 'regua',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:sa-east-1:000000000000:steps',
  awsRegion: 'sa-east-1',
});
const due = (key: string) => JSON.stringify({ name: 'StepDue', debtorId: MARIA, key });

test('of three alarms the one that failed rings again, and the others do not', async () => {
  const rung: string[] = [];
  const handler = queueHandler(
    StepDue,
    async ({ key }) => {
      rung.push(key);
      if (key === 'second') throw new Error('the table was busy');
      return 'requested';
    },
    aLog().logger,
  );

  const answer = await handler(
    { Records: ['first', 'second', 'third'].map((key) => message(`m-${key}`, due(key))) },
    LAMBDA_CONTEXT,
  );

  expect(rung).toEqual(['first', 'second', 'third']);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-second' }] });
});

test.each([
  ['is no JSON', 'amanhã'],
  ['is of another kind', JSON.stringify({ name: 'MessageQueued' })],
])('a message that %s is given back and reaches nobody', async (_, body) => {
  let asked = 0;
  const handler = queueHandler(
    StepDue,
    async () => {
      asked += 1;
      return 'requested';
    },
    aLog().logger,
  );
  expect(await handler({ Records: [message('m-1', body)] }, LAMBDA_CONTEXT)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm-1' }],
  });
  expect(asked).toBe(0);
});

test('whoever handles a message knows how often it came and how long there is for it', async () => {
  const deliveries: Delivery[] = [];
  const handler = queueHandler(
    StepDue,
    async (_, delivery) => {
      deliveries.push(delivery);
      return 'requested';
    },
    aLog().logger,
  );
  await handler({ Records: [message('m-1', due('first'), 4)] }, LAMBDA_CONTEXT);
  expect(deliveries).toMatchObject([{ id: 'm-1', count: 4 }]);
  expect(deliveries[0]?.remainingMs()).toBe(60_000);
});

test('the log learns what became of a message, and nothing of what is in it', async () => {
  const { lines, logger } = aLog();
  const handler = queueHandler(
    z.object({ to: z.email() }),
    async ({ to }) => {
      if (to.startsWith('joao')) throw new Error(`nobody reads ${to}`);
      return 'accepted';
    },
    logger,
  );
  const Records = ['maria@example.com', 'joao@example.com', 'ninguém'].map((to, index) =>
    message(`m-${index}`, JSON.stringify({ to })),
  );
  await handler({ Records }, LAMBDA_CONTEXT);
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { message: 'handled', messageId: 'm-0', outcome: 'accepted' },
    { message: 'failed', messageId: 'm-1', error: 'Error' },
    { message: 'failed', messageId: 'm-2', error: 'ZodError' },
  ]);
  expect(lines.join()).not.toMatch(/maria|joao|ninguém/);
});
