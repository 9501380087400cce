import { afterEach, expect, test } from 'vitest';
import type { EmbeddedAws } from '../embedded-aws.ts';
import { deploySmall, TUESDAY_MORNING } from '../testing/small-deployment.ts';

const WRITER = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
  const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  export const handler = async (keys) => {
    for (const [pk, sk] of keys) await table.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item: { pk, sk } }));
  };`;
/** Tells what it gets and when; throws on poison, and reports what says so without throwing. */
const FOLLOWER = `
  export const handler = async ({ Records }) => {
    const keys = Records.map(({ dynamodb: { Keys } }) => Keys.pk.S + ' ' + Keys.sk.S);
    if (keys.some((key) => key.includes('poison'))) throw new Error('poison');
    console.log(new Date().toISOString().slice(11, 19), keys.join(', '));
    const reported = Records.filter(({ dynamodb }) => dynamodb.Keys.sk.S === 'report');
    return { batchItemFailures: reported.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })) };
  };`;

let aws: EmbeddedAws | undefined;
afterEach(() => aws?.close());

async function follow(retries: number, keys: readonly (readonly [string, string])[]) {
  aws = await deploySmall({
    'table/write': { source: WRITER, triggers: [] },
    'history/follow': {
      source: FOLLOWER,
      triggers: [
        {
          kind: 'table-stream',
          batchSize: 100,
          keysBeginWith: ['H#'],
          retries,
          deadLetters: 'deliveries',
        },
      ],
    },
  });
  await aws.invoke('table/write', keys);
  await aws.advanceTo(TUESDAY_MORNING + 3_600_000);
  const notices = aws.services.sqs.queue('deliveries').receive(10);
  return {
    lines: aws.logs.lines('history/follow'),
    notices: notices.map(({ body }): unknown => JSON.parse(body)),
  };
}

const sameDebtor = (...seqs: readonly string[]) => seqs.map((seq) => ['H#1', seq] as const);

test('the changes of one partition come in their order, whatever else is written', async () => {
  const keys = ['H#1', 'H#2', 'H#3', 'H#4', 'H#5', 'H#6'];
  const { lines } = await follow(
    0,
    ['1', '2', '3'].flatMap((seq) => keys.map((pk) => [pk, seq] as const)),
  );

  const told = lines.flatMap((line) => line.slice(9).split(', '));
  for (const pk of keys) {
    expect(told.filter((key) => key.startsWith(`${pk} `))).toEqual(
      ['1', '2', '3'].map((seq) => `${pk} ${seq}`),
    );
  }
  expect(lines.length).toBeGreaterThan(1);
});

test('halving a batch is no retry: with none left, only the record at fault is given up', async () => {
  const { lines, notices } = await follow(0, sameDebtor('1', '2', '3', 'poison', '5', '6'));

  expect(lines.flatMap((line) => line.slice(9).split(', '))).toEqual([
    'H#1 1',
    'H#1 2',
    'H#1 3',
    'H#1 5',
    'H#1 6',
  ]);
  expect(notices).toMatchObject([
    {
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 1 },
      DDBStreamBatchInfo: { batchSize: 1 },
    },
  ]);
});

test('a record at fault holds up what comes after it in its shard, and no other shard', async () => {
  const others = ['H#2', 'H#3', 'H#4', 'H#5', 'H#6', 'H#7'].map((pk) => [pk, '1'] as const);
  const { lines, notices } = await follow(5, [...sameDebtor('poison', '2'), ...others]);

  const at = (key: string) => lines.find((line) => line.includes(key))?.slice(0, 8) ?? '';
  const times = others.map(([pk]) => at(`${pk} 1`));
  expect(times.filter((time) => time === '12:00:00').length).toBeGreaterThan(2);
  expect(at('H#1 2') > '12:00:30').toBe(true);
  expect(notices).toMatchObject([{ requestContext: { approximateInvokeCount: 6 } }]);
});

test('a report of single failures is a success, since the mapping does not ask for one', async () => {
  const { lines, notices } = await follow(5, sameDebtor('1', 'report', '3'));

  expect(lines).toEqual(['12:00:00 H#1 1, H#1 report, H#1 3']);
  expect(notices).toEqual([]);
});
