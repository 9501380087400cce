import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { functionNames, impactOfQueue, queueNames } from './impact.ts';
import { ofType, synthesise } from './testing/synthesise.ts';
import { FUNCTIONS } from './topology.ts';

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  MetricName: z.string(),
});
const OPERATIONS = path.resolve(import.meta.dirname, '../docs/operations.md');

const { code } = synthesise({ alarmEmail: 'plantao@loja.com.br' });
const alarms = Object.values(ofType(code, 'AWS::CloudWatch::Alarm')).map((one) => Alarm.parse(one));
const saying = (metric: string, start: string) =>
  alarms.filter(
    ({ MetricName, AlarmDescription }) =>
      MetricName === metric && AlarmDescription.startsWith(start),
  );

test.each(functionNames())('when %s fails or may not run, the alarm says who is hurt', (name) => {
  for (const metric of ['Errors', 'Throttles']) {
    const [alarm] = saying(metric, `${name} is `);
    expect(alarm?.AlarmDescription).toContain(FUNCTIONS[name].impact);
  }
});

test.each(queueNames())('when work of %s is given up, the alarm says who is hurt', (name) => {
  const visible = alarms.filter(
    ({ MetricName, AlarmDescription }) =>
      MetricName === 'ApproximateNumberOfMessagesVisible' && AlarmDescription.includes(`"${name}"`),
  );
  expect(visible).toHaveLength(1);
  expect(impactOfQueue(name)).not.toBe('');
  expect(visible[0]?.AlarmDescription).toContain(impactOfQueue(name));
});

test.each([
  ['the follower is behind', 'IteratorAge'],
  ['the API answers with errors', '5xx'],
  ['alarms of debtors are dropped', 'InvocationDroppedCount'],
  ['e-mails bounce', 'Reputation.BounceRate'],
  ['debtors complain', 'Reputation.ComplaintRate'],
  ['nobody says whose money is', 'MoneyUndecided'],
  ['Meta pauses a text or charges it as another', 'WhatsAppTextsMoved'],
  ['a queue stands still', 'ApproximateAgeOfOldestMessage'],
])('somebody hears of it when %s', (_, metric) => {
  expect(saying(metric, '')).not.toHaveLength(0);
});

test('every alarm reaches a person and leads to a chapter that says what to do', () => {
  const chapters = new Set(
    [...readFileSync(OPERATIONS, 'utf8').matchAll(/^### (\w+)$/gm)].map(([, name]) => name),
  );
  for (const { AlarmDescription, AlarmActions } of alarms) {
    expect(AlarmActions).toHaveLength(1);
    const [, chapter] = /docs\/operations\.md, "(\w+)"\.$/.exec(AlarmDescription) ?? [];
    expect(chapters).toContain(chapter);
  }
  expect(Object.keys(ofType(code, 'AWS::SNS::Subscription'))).toHaveLength(1);
});
