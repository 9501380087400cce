import { afterEach, expect, test } from 'vitest';
import type { EmbeddedAws } from './embedded-aws.ts';
import type { EmbeddedOptions } from './embedded-options.ts';
import { deploySmall, TUESDAY_MORNING } from './testing/small-deployment.ts';
import { jsonResponse } from './wire.ts';

const READER = `
  export const handler = async ({ Records }) => {
    for (const { body } of Records) console.log(new Date().toISOString().slice(11, 19), body);
  };`;
const SENDER = `
  import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
  const sqs = new SQSClient({});
  export const handler = async () => {
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.STEPS_QUEUE_URL, MessageBody: 'sent' }));
    const cancelled = setTimeout(() => console.log('cancelled'), 10);
    clearTimeout(cancelled);
    return new Date().toISOString();
  };`;

const WORKER = `
  export const handler = async (_event, context) => {
    const before = context.getRemainingTimeInMillis();
    let sum = 0;
    for (let i = 0; i < 3e7; i++) sum += Math.sqrt(i);
    return before - context.getRemainingTimeInMillis() > 0 ? 'late' : 'in time';
  };`;

let aws: EmbeddedAws | undefined;
afterEach(() => aws?.close());

async function world(options: Partial<EmbeddedOptions>): Promise<EmbeddedAws> {
  aws = await deploySmall(
    {
      'regua/read': {
        source: READER,
        triggers: [{ kind: 'queue', queue: 'steps', batchSize: 10, maxConcurrency: 1 }],
      },
      'regua/send': { source: SENDER, triggers: [] },
      'regua/work': { source: WORKER, triggers: [] },
    },
    options,
  );
  return aws;
}

test('a throttled function backs off without costing time, and gets through in the end', async () => {
  let calls = 0;
  const { invoke, services } = await world({
    hurry: true,
    faults: {
      wire: async (request, next) => {
        calls += 1;
        const throttled = { __type: 'ThrottlingException', message: 'Rate exceeded' };
        return calls < 3 ? jsonResponse(400, throttled) : next(request);
      },
    },
  });
  const startedAt = performance.now();

  expect(await invoke('regua/send', {})).toMatchObject({ ok: true });

  expect(performance.now() - startedAt).toBeLessThan(900);
  expect([calls, services.sqs.queue('steps').counts().visible]).toEqual([3, 1]);
});

test('a message may come late, and again after it was handled', async () => {
  let redeliveries = 1;
  const { services, advanceTo, logs } = await world({
    faults: { lateSeconds: () => 40, isRedelivered: () => redeliveries-- > 0 },
  });
  services.sqs.send('steps', { body: 'step' });

  await advanceTo(TUESDAY_MORNING + 3_600_000);

  expect(logs.lines()).toEqual(['12:00:40 step', '12:03:40 step']);
});

test.each([
  [0, []],
  [2, ['12:30:00 {}', '12:30:00 {}']],
])('an alarm may ring %i times', async (times, lines) => {
  const { services, advanceTo, logs, arn } = await world({ faults: { rings: () => times } });
  services.scheduler.create({
    Name: 'd-1',
    GroupName: 'regua',
    ScheduleExpression: 'at(2026-03-03T12:30:00)',
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
    ActionAfterCompletion: 'DELETE',
    Target: { Arn: arn('sqs', 'steps'), RoleArn: 'arn:aws:iam::0:role/x' },
  });

  await advanceTo(TUESDAY_MORNING + 3_600_000);

  expect(logs.lines()).toEqual(lines);
  expect(services.scheduler.list()).toEqual([]);
});

test('a function may be wrong about the time', async () => {
  const { invoke } = await world({ hurry: true, faults: { skewMs: () => -2000 } });

  expect(await invoke('regua/send', {})).toMatchObject({ payload: '2026-03-03T11:59:58.000Z' });
});

test.each([
  [true, 'in time'],
  [false, 'late'],
])(
  'where nothing takes real time (%s), a busy machine makes no function late',
  async (hurry, told) => {
    const { invoke } = await world({ hurry });

    expect(await invoke('regua/work', {})).toMatchObject({ payload: told });
  },
);
