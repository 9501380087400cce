import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';

let server: SdkServer;
let scheduler: SchedulerClient;
beforeEach(async () => {
  server = await serveForSdk();
  scheduler = new SchedulerClient(server.client);
});
afterEach(() => server.close());

const GroupName = 'regua';

function alarm(changes: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput {
  return {
    Name: 'd-1',
    GroupName,
    ScheduleExpression: 'at(2026-03-04T08:15:00)',
    ScheduleExpressionTimezone: 'America/Manaus',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: server.aws.arn('sqs', 'steps'),
      RoleArn: 'arn:aws:iam::0:role/x',
      Input: '{"d":1}',
    },
    ...changes,
  };
}

const create = (changes?: Partial<CreateScheduleCommandInput>) =>
  scheduler.send(new CreateScheduleCommand(alarm(changes)));
/** What rang so far, taken out of the queue. */
const bodies = () =>
  server.aws.services.sqs
    .queue('steps')
    .takeAll()
    .map(({ body }) => body);

test('an alarm rings at the minute of its zone, once, and is gone a little later', async () => {
  await create();
  await server.aws.advanceTo(Date.parse('2026-03-04T12:14:59.999Z'));
  expect(bodies()).toEqual([]);

  await server.aws.advanceTo(Date.parse('2026-03-04T12:15:00.000Z'));
  expect(bodies()).toEqual(['{"d":1}']);
  const get = new GetScheduleCommand({ Name: 'd-1', GroupName });
  await expect(scheduler.send(get)).resolves.toMatchObject({ Name: 'd-1' });

  await server.aws.advanceTo(Date.parse('2026-03-04T12:20:00.000Z'));
  await expect(scheduler.send(get)).rejects.toBeInstanceOf(ResourceNotFoundException);
  expect(bodies()).toEqual([]);
});

test('who is woken by an alarm still meets its name', async () => {
  await create();
  await server.aws.advanceTo(Date.parse('2026-03-04T12:15:00.000Z'));
  const later = { ScheduleExpression: 'at(2026-03-04T10:00:00)' };
  await expect(create(later)).rejects.toBeInstanceOf(ConflictException);

  await scheduler.send(new DeleteScheduleCommand({ Name: 'd-1', GroupName }));
  await create(later);
  await server.aws.advanceTo(Date.parse('2026-03-04T14:00:00.000Z'));
  expect(bodies()).toHaveLength(2);
});

test('a request that is sent again with its token is no conflict, another one with it is', async () => {
  const ClientToken = 'token-1';
  await create({ ClientToken });

  await expect(create({ ClientToken })).resolves.toMatchObject({
    ScheduleArn: 'arn:aws:scheduler:sa-east-1:000000000000:schedule/regua/d-1',
  });
  const ScheduleExpression = 'at(2026-03-04T10:00:00)';
  await expect(create({ ClientToken, ScheduleExpression })).rejects.toBeInstanceOf(
    ConflictException,
  );
  await server.aws.advanceTo(Date.parse('2026-03-06T00:00:00.000Z'));
  expect(bodies()).toHaveLength(1);
});

test('the same name twice is a conflict, in another group it is not', async () => {
  await create();

  await expect(create()).rejects.toBeInstanceOf(ConflictException);
  await expect(create({ GroupName: 'default' })).resolves.toMatchObject({
    ScheduleArn: 'arn:aws:scheduler:sa-east-1:000000000000:schedule/default/d-1',
  });
});

test('an update replaces everything: what it leaves out falls back to the default', async () => {
  await create();
  const { ActionAfterCompletion: _, ScheduleExpressionTimezone: __, ...rest } = alarm();
  await scheduler.send(new UpdateScheduleCommand(rest));

  const schedule = await scheduler.send(new GetScheduleCommand({ Name: 'd-1', GroupName }));
  expect(schedule).toMatchObject({
    ActionAfterCompletion: 'NONE',
    ScheduleExpressionTimezone: 'UTC',
  });
  await server.aws.advanceTo(Date.parse('2026-03-04T08:15:00.000Z'));
  expect(bodies()).toHaveLength(1);
  await server.aws.advanceTo(Date.parse('2026-03-05T00:00:00.000Z'));
  expect(bodies()).toEqual([]);
});

test('a deleted alarm does not ring, and deleting it again finds nothing', async () => {
  await create();
  const command = new DeleteScheduleCommand({ Name: 'd-1', GroupName });
  await scheduler.send(command);

  await expect(scheduler.send(command)).rejects.toBeInstanceOf(ResourceNotFoundException);
  await server.aws.advanceTo(Date.parse('2026-03-06T00:00:00.000Z'));
  expect(bodies()).toEqual([]);
});

test.each([
  ['a name of 65 characters', { Name: 'x'.repeat(65) }],
  ['a name with a slash', { Name: 'a b' }],
  ['a date that does not exist', { ScheduleExpression: 'at(2026-04-31T08:00:00)' }],
  ['an offset in the expression', { ScheduleExpression: 'at(2026-04-30T08:00:00Z)' }],
  ['a moment in the past', { ScheduleExpression: 'at(2026-03-03T07:59:00)' }],
  ['a zone that does not exist', { ScheduleExpressionTimezone: 'America/Atlantida' }],
])('%s is a validation error', async (_what, changes) => {
  await expect(create(changes)).rejects.toMatchObject({ name: 'ValidationException' });
});

test('a group that does not exist is not found', async () => {
  await expect(create({ GroupName: 'nobody' })).rejects.toBeInstanceOf(ResourceNotFoundException);
});

test('an alarm for a queue that does not exist leaves its input in the dead-letter queue', async () => {
  const { Target } = alarm();
  const DeadLetterConfig = { Arn: server.aws.arn('sqs', 'steps') };
  await create({
    Target: {
      RoleArn: Target?.RoleArn,
      Input: 'x',
      Arn: server.aws.arn('sqs', 'gone'),
      DeadLetterConfig,
    },
  });

  await server.aws.advanceTo(Date.parse('2026-03-05T00:00:00.000Z'));
  expect(bodies()).toEqual(['x']);
});

test('alarms are listed page by page, by group and prefix', async () => {
  for (const Name of ['d-3', 'd-1', 'e-1', 'd-2']) await create({ Name });

  const list = { GroupName, NamePrefix: 'd-', MaxResults: 2 };
  const first = await scheduler.send(new ListSchedulesCommand(list));
  const second = await scheduler.send(
    new ListSchedulesCommand({ ...list, NextToken: first.NextToken }),
  );

  const names = [first, second].map(({ Schedules = [] }) => Schedules.map(({ Name }) => Name));
  expect(names).toEqual([['d-1', 'd-2'], ['d-3']]);
  expect(second.NextToken).toBeUndefined();
});

test('a rate rings again and again until it is deleted', async () => {
  await create({ ScheduleExpression: 'rate(2 hours)' });
  await server.aws.advanceTo(server.aws.now() + 5 * 3_600_000);

  expect(bodies()).toHaveLength(2);
});
