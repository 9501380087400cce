import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { LAMBDA_CONTEXT } from '#shared/testing/lambda-context.ts';
import { createLogger } from './logger.ts';
import { streamHandler } from './stream-handler.ts';

const record = (eventID: string): DynamoDBRecord => ({ eventID });
const read = ({ eventID = '' }: DynamoDBRecord): string | null =>
  eventID.startsWith('history') ? eventID : null;

test('what nobody follows is passed over, and the rest is handed on in order and at once', async () => {
  const followed: (readonly string[])[] = [];
  const handler = streamHandler(
    read,
    async (stretch) => void followed.push(stretch),
    createLogger(() => {}),
  );
  const Records = ['history 1', 'state', 'history 2'].map(record);
  await handler({ Records }, LAMBDA_CONTEXT);
  await handler({ Records: [record('state')] }, LAMBDA_CONTEXT);
  expect(followed).toEqual([['history 1', 'history 2']]);
});

test('a stretch that was not followed is delivered again, and nothing tells whose it was', async () => {
  const lines: string[] = [];
  const handler = streamHandler(
    read,
    async () => {
      throw new Error('Maria da Silva could not be armed');
    },
    createLogger((line) => lines.push(line)),
  );
  const failing = handler({ Records: [record('history 1')] }, LAMBDA_CONTEXT);
  await expect(failing).rejects.toThrow('A stretch of the stream was not followed.');
  await expect(failing).rejects.not.toHaveProperty('cause');
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain('Maria');
});
