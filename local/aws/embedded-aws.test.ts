import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { Trigger } from '#infra/function-spec.ts';
import { createEmbeddedAws, type EmbeddedAws } from './embedded-aws.ts';
import {
  deploySmall,
  type SmallFunction,
  smallDeployment,
  TUESDAY_MORNING,
} from './testing/small-deployment.ts';

const Logs = z.object({
  logGroup: z.string(),
  logEvents: z.array(z.object({ message: z.string() })),
});

const MINUTE = 60_000;
const steps: Trigger = { kind: 'queue', queue: 'steps', batchSize: 10, maxConcurrency: 1 };
const deliveries: Trigger = {
  kind: 'queue',
  queue: 'deliveries',
  batchSize: 10,
  maxConcurrency: 1,
};

/** Writes each body it gets to its log; fails for bodies that say so. */
const READER = `
  export const handler = async ({ Records }) => {
    const failed = [];
    for (const record of Records) {
      console.log(new Date().toISOString().slice(11, 19), record.body);
      if (record.body.includes('throw')) throw new Error('thrown');
      if (record.body.includes('fail')) failed.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures: failed };
  };`;

const reader = (trigger: Trigger): SmallFunction => ({ source: READER, triggers: [trigger] });

let aws: EmbeddedAws | undefined;
afterEach(() => aws?.close());

async function deployed(functions: Record<string, SmallFunction>): Promise<EmbeddedAws> {
  aws = await deploySmall(functions);
  return aws;
}

test('messages come in batches, and what failed comes again when its visibility is over', async () => {
  const { services, settle, advanceTo, logs } = await deployed({ 'regua/step': reader(steps) });
  for (const body of ['a', 'fail b', 'c']) services.sqs.send('steps', { body });

  await settle();
  expect(logs.lines()).toEqual(['12:00:00 a', '12:00:00 fail b', '12:00:00 c']);
  await advanceTo(TUESDAY_MORNING + 180_000);
  expect(logs.lines().slice(3)).toEqual(['12:03:00 fail b']);
});

test('a message that keeps failing ends in the dead-letter queue after its last receive', async () => {
  const { services, advanceTo, logs } = await deployed({ 'regua/step': reader(steps) });
  services.sqs.send('steps', { body: 'throw' });

  await advanceTo(TUESDAY_MORNING + 3_600_000);

  expect(logs.lines()).toEqual(['12:00:00 throw', '12:03:00 throw']);
  expect(services.sqs.queue('steps-dead').counts().visible).toBe(1);
});

test('a delayed message is read at its moment, with the clock standing there', async () => {
  const { services, advanceTo, logs, now } = await deployed({ 'regua/step': reader(steps) });
  services.sqs.send('steps', { body: 'later', delaySeconds: 90 });

  await advanceTo(TUESDAY_MORNING + 10 * MINUTE);

  expect(logs.lines()).toEqual(['12:01:30 later']);
  expect(now()).toBe(TUESDAY_MORNING + 10 * MINUTE);
});

test('a schedule in local time rings into the queue and deletes itself; its e-mail is delivered and told', async () => {
  const ARMER = `
    import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
    const scheduler = new SchedulerClient({});
    export const handler = async () => {
      await scheduler.send(new CreateScheduleCommand({
        Name: 'd-1', GroupName: 'regua', ScheduleExpression: 'at(2026-03-03T10:30:00)',
        ScheduleExpressionTimezone: 'America/Sao_Paulo', FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: { Arn: process.env.STEPS_QUEUE_ARN, RoleArn: 'arn:aws:iam::0:role/r', Input: '{"debtor":1}' },
      }));
    };`;
  const SENDER = `
    import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
    const ses = new SESv2Client({});
    export const handler = async ({ Records }) => {
      for (const { body } of Records) await ses.send(new SendEmailCommand({
        FromEmailAddress: 'Loja <cobranca@loja.example>', Destination: { ToAddresses: ['maria@exemplo.com.br'] },
        Content: { Simple: { Subject: { Data: 'Olá' }, Body: { Text: { Data: body } },
          Headers: [{ Name: 'List-Unsubscribe', Value: '<https://x.example/u/1>' }] } },
        EmailTags: [{ Name: 'messageId', Value: 'm-1' }], ConfigurationSetName: 'regua',
      }));
    };`;
  const { invoke, advanceTo, outbox, logs, services } = await deployed({
    'regua/arm': { source: ARMER, triggers: [] },
    'regua/send': { source: SENDER, triggers: [steps] },
    'regua/record': reader(deliveries),
  });

  await invoke('regua/arm', {});
  await advanceTo(TUESDAY_MORNING + 3_600_000);
  expect(outbox()).toEqual([]);
  expect(services.scheduler.list('regua')).toHaveLength(1);

  await advanceTo(TUESDAY_MORNING + 2 * 3_600_000);
  expect(services.scheduler.list('regua')).toEqual([]);
  expect(outbox()).toMatchObject([
    {
      to: ['maria@exemplo.com.br'],
      text: '{"debtor":1}',
      at: Date.parse('2026-03-03T13:30:00Z'),
      fates: [{ what: 'Send' }, { what: 'Delivery', at: Date.parse('2026-03-03T13:30:02Z') }],
    },
  ]);
  const [line = ''] = logs.lines('regua/record');
  expect(JSON.parse(line.slice(9))).toMatchObject({
    source: 'aws.ses',
    'detail-type': 'Email Delivered',
    time: '2026-03-03T13:30:02Z',
    detail: { eventType: 'Delivery', mail: { tags: { messageId: ['m-1'] } } },
  });
});

test('an SMS leaves, and its delivery log reaches the function that subscribes to it', async () => {
  const TEXTER = `
    import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
    const sns = new SNSClient({});
    export const handler = () => sns.send(new PublishCommand({ PhoneNumber: '+5511999990000', Message: 'Ola & tchau',
      MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } } }))
      .then(({ MessageId }) => MessageId);`;
  const LOGS = `
    import { gunzipSync } from 'node:zlib';
    export const handler = async ({ awslogs }) => console.log(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString());`;
  const { invoke, advanceTo, outbox, logs } = await deployed({
    'messages/text': { source: TEXTER, triggers: [] },
    'messages/record': { source: LOGS, triggers: [{ kind: 'sms-delivery-logs' }] },
  });

  const sent = await invoke('messages/text', {});
  await advanceTo(TUESDAY_MORNING + MINUTE);

  expect(outbox()).toMatchObject([
    { kind: 'sms', to: '+5511999990000', text: 'Ola & tchau', smsType: 'Transactional', parts: 1 },
  ]);
  const { logGroup, logEvents } = Logs.parse(JSON.parse(logs.lines('messages/record')[0] ?? ''));
  expect(logGroup).toBe('sns/sa-east-1/000000000000/DirectPublishToPhoneNumber');
  expect(JSON.parse(logEvents[0]?.message ?? '')).toMatchObject({
    notification: { messageId: sent.ok && sent.payload, timestamp: '2026-03-03 12:00:00.000' },
    delivery: { destination: '+5511999990000', priceInUSD: 0.03, numberOfMessageParts: 1 },
    status: 'SUCCESS',
  });
});

test('changes of the table reach the follower in order, and a poisoned one is given up alone', async () => {
  const WRITER = `
    import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
    import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
    const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    export const handler = async (names) => {
      for (const sk of names) await table.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item: { pk: 'H#1', sk } }));
    };`;
  const FOLLOWER = `
    export const handler = async ({ Records }) => {
      const keys = Records.map(({ dynamodb }) => dynamodb.Keys.sk.S);
      if (keys.includes('poison')) throw new Error('poison');
      console.log(keys.join(' '));
    };`;
  const { invoke, advanceTo, logs, services } = await deployed({
    'table/write': { source: WRITER, triggers: [] },
    'history/follow': {
      source: FOLLOWER,
      triggers: [
        {
          kind: 'table-stream',
          batchSize: 100,
          keysBeginWith: ['H#'],
          retries: 10,
          deadLetters: 'deliveries',
        },
      ],
    },
  });

  await invoke('table/write', ['1', '2', 'poison', '4']);
  await advanceTo(TUESDAY_MORNING + 3_600_000);

  expect(logs.lines('history/follow')).toEqual(['1 2', '4']);
  const [notice] = services.sqs.queue('deliveries').receive(10);
  expect(JSON.parse(notice?.body ?? '')).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
});

test('a cron rings every day at its local time', async () => {
  const { advanceTo, logs } = await deployed({
    'reports/nightly': {
      source: `export const handler = async (event) => console.log(event['detail-type'], new Date().toISOString());`,
      triggers: [{ kind: 'cron', expression: 'cron(10 0 * * ? *)', zone: 'America/Sao_Paulo' }],
    },
  });

  await advanceTo(TUESDAY_MORNING + 2 * 86_400_000);

  expect(logs.lines()).toEqual([
    'Scheduled Event 2026-03-04T03:10:00.000Z',
    'Scheduled Event 2026-03-05T03:10:00.000Z',
  ]);
});

test('what was saved goes on in another process as if nothing had happened', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'embedded-aws-'));
  const functions = { 'regua/step': reader(steps) };
  const before = createEmbeddedAws({ startAt: TUESDAY_MORNING, dataDir });
  await before.deploy(await smallDeployment(functions, before));
  before.services.sqs.send('steps', { body: 'fail once' });
  before.services.sqs.send('steps', { body: 'delayed', delaySeconds: 300 });
  await before.advanceTo(TUESDAY_MORNING + MINUTE);
  await before.saveState();

  const after = createEmbeddedAws({ startAt: TUESDAY_MORNING, dataDir });
  await after.deploy(await smallDeployment(functions, after));
  expect(await after.loadState()).toBe(true);
  expect(after.now()).toBe(TUESDAY_MORNING + MINUTE);
  await after.advanceTo(TUESDAY_MORNING + 10 * MINUTE);

  expect(after.logs.lines()).toEqual(['12:03:00 fail once', '12:05:00 delayed']);
  rmSync(dataDir, { recursive: true });
});
