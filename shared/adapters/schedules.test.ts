import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '#local/aws/testing/sdk-server.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { Schedules } from './schedules.ts';

const GROUP = 'regua';

let server: SdkServer;
let client: SchedulerClient;
let schedules: Schedules;
let now: string;

beforeEach(async () => {
  server = await serveForSdk();
  client = new SchedulerClient(server.client);
  const settings = {
    groupName: GROUP,
    queueArn: server.aws.arn('sqs', 'steps'),
    roleArn: 'arn:aws:iam::000000000000:role/scheduler',
    deadLettersArn: server.aws.arn('sqs', 'steps-dead'),
  };
  now = '2026-03-04T12:00:10.000Z';
  schedules = new Schedules(client, settings, () => epochMsOf(instant(now)));
});
afterEach(() => server.close());

const alarm = (at: string, zone: 'America/Rio_Branco' | 'America/Manaus' = 'America/Manaus') => ({
  kind: 'held-receipt' as const,
  key: `loja-aurora:receipt:${at}`,
  at: instant(at),
  zone,
  credorId: AURORA,
});
const get = (Name: string) => client.send(new GetScheduleCommand({ Name, GroupName: GROUP }));
const nameOf = (moment: string): RegExp => new RegExp(`^${MARIA}-${moment}-[0-9a-f]{8}$`);

test('an alarm is one schedule at the debtor’s wall clock, which deletes itself', async () => {
  expect(await schedules.arm(MARIA, alarm('2026-03-05T13:14:00.000Z'))).toBe('armed');

  const [schedule] = server.aws.services.scheduler.list(GROUP);
  expect(schedule).toMatchObject({
    Name: expect.stringMatching(nameOf('202603050914')),
    ScheduleExpression: 'at(2026-03-05T09:14:00)',
    ScheduleExpressionTimezone: 'America/Manaus',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
  });
  const { Target } = await get(schedule?.Name ?? '');
  expect(Target?.RetryPolicy?.MaximumEventAgeInSeconds).toBeLessThanOrEqual(900);
  expect(JSON.parse(Target?.Input ?? '')).toEqual({
    name: 'StepDue',
    debtorId: MARIA,
    key: 'loja-aurora:receipt:2026-03-05T13:14:00.000Z',
  });
});

test('arming twice makes one schedule', async () => {
  await schedules.arm(MARIA, alarm('2026-03-05T13:14:00.000Z'));
  expect(await schedules.arm(MARIA, alarm('2026-03-05T13:14:00.000Z'))).toBe('already-armed');
  expect(server.aws.services.scheduler.list(GROUP)).toHaveLength(1);
});

test.each(['2026-03-04T11:00:00.000Z', '2026-03-04T12:00:20.000Z'])(
  'an alarm that was due at %s rings at the next minute',
  async (at) => {
    await schedules.arm(MARIA, alarm(at, 'America/Rio_Branco'));
    expect(server.aws.services.scheduler.list(GROUP)).toMatchObject([
      { ScheduleExpression: 'at(2026-03-04T07:01:00)' },
    ]);
  },
);

test('whether an alarm is armed can be asked, and taken back twice', async () => {
  const set = alarm('2026-03-05T13:14:00.000Z');
  expect(await schedules.isArmed(MARIA, set)).toBe(false);
  await schedules.arm(MARIA, set);
  expect(await schedules.isArmed(MARIA, set)).toBe(true);
});

test('an alarm that is set again for the minute in which it has just rung rings again', async () => {
  now = '2026-03-04T11:00:00.000Z';
  const held = alarm('2026-03-04T12:00:00.000Z');
  await schedules.arm(MARIA, held);
  now = '2026-03-04T12:00:01.000Z';
  expect(await schedules.arm(MARIA, held)).toBe('armed');
  expect(await schedules.arm(MARIA, held)).toBe('already-armed');
  expect(server.aws.services.scheduler.list(GROUP)).toMatchObject([
    { ScheduleExpression: 'at(2026-03-04T08:00:00)' },
    { ScheduleExpression: 'at(2026-03-04T08:01:00)' },
  ]);
});
