import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { METRIC_NAMESPACE, type MetricName } from '#shared/lambda/metric.ts';
import { impactOf, impactOfQueue, isRead } from '../impact.ts';
import { QUEUES, type QueueName } from '../queues.ts';
import type { AlarmClock } from './alarm-clock.ts';
import { alarmWhen } from './alarm-when.ts';
import type { TypedFunction } from './typed-function.ts';
import type { WorkQueue } from './work-queue.ts';

const FIVE_MINUTES = Duration.minutes(5);
/** Work this old in a queue is late for the person it is about. */
const WAITING_SECONDS = 3600;
/** The follower is this far behind the table. */
const BEHIND_MS = 300_000;
/** SES puts an account under review from 5 % and 0.1 %; these ring before. */
const BOUNCE_RATE = 0.04;
const COMPLAINT_RATE = 0.0008;

export function alarmsOfFunction(
  scope: Construct,
  { name, spec, lambda }: TypedFunction,
): readonly Alarm[] {
  const common = { of: name };
  const failing = alarmWhen(scope, {
    ...common,
    kind: 'Failing',
    metric: lambda.metricErrors({ period: FIVE_MINUTES }),
    atLeast: 1,
    says: `${name} is failing: ${spec.impact}.`,
  });
  const throttled = alarmWhen(scope, {
    ...common,
    kind: 'Throttled',
    metric: lambda.metricThrottles({ period: FIVE_MINUTES }),
    atLeast: 1,
    periods: 3,
    says: `${name} is refused to run, the account's concurrency is used up: ${spec.impact}.`,
  });
  const followsTable = spec.triggers.some(({ kind }) => kind === 'table-stream');
  if (!followsTable) return [failing, throttled];
  const behind = alarmWhen(scope, {
    kind: 'StreamBehind',
    metric: lambda.metric('IteratorAge', { period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
    atLeast: BEHIND_MS,
    periods: 2,
    says: `${name} is minutes behind the table: ${spec.impact}. After 24 hours what was not followed is lost.`,
  });
  return [failing, throttled, behind];
}

/** A queue that nobody reads is itself a place for dead letters. */
export function alarmsOfQueue(
  scope: Construct,
  name: QueueName,
  { queue, deadLetters }: WorkQueue,
): readonly Alarm[] {
  const isWork = isRead(name);
  const impact = impactOfQueue(name);
  const gaveUp = alarmWhen(scope, {
    kind: 'GaveUp',
    of: name,
    metric: (isWork ? deadLetters : queue).metricApproximateNumberOfMessagesVisible({
      period: FIVE_MINUTES,
    }),
    atLeast: 1,
    says: isWork
      ? `Work of the queue "${name}" gave up after ${QUEUES[name].maxReceiveCount} tries: ${impact}.`
      : `"${name}" took in what was given up: ${impact}.`,
  });
  if (!isWork) return [gaveUp];
  const waiting = alarmWhen(scope, {
    kind: 'Waiting',
    of: name,
    metric: queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES }),
    atLeast: WAITING_SECONDS,
    periods: 3,
    says: `Work of the queue "${name}" has waited for an hour: ${impact}.`,
  });
  return [gaveUp, waiting];
}

export const alarmOfLostRuns = (scope: Construct, queue: IQueue): Alarm =>
  alarmWhen(scope, {
    kind: 'RunsLost',
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES }),
    atLeast: 1,
    says: `A nightly run did not happen: ${impactOf(({ kind }) => kind === 'cron')}.`,
  });

export const alarmOfAlarmClock = (scope: Construct, { group }: AlarmClock): Alarm =>
  alarmWhen(scope, {
    kind: 'AlarmsDropped',
    metric: new Metric({
      namespace: 'AWS/Scheduler',
      metricName: 'InvocationDroppedCount',
      dimensionsMap: { ScheduleGroup: group.ref },
      statistic: Stats.SUM,
      period: FIVE_MINUTES,
    }),
    atLeast: 1,
    says: `Alarms of debtors rang and did not reach the queue of steps: ${impactOfQueue('steps')}.`,
  });

export const alarmOfApi = (scope: Construct, api: HttpApi): Alarm =>
  alarmWhen(scope, {
    kind: 'ServerErrors',
    metric: api.metricServerError({ period: FIVE_MINUTES, statistic: Stats.SUM }),
    atLeast: 5,
    says: `API, portal or webhooks answer with errors of ours: ${impactOf(({ kind }) => kind === 'http')}.`,
  });

/** Figures that functions tell themselves, and which of them. */
const FIGURES: readonly {
  readonly name: MetricName;
  readonly of: string;
  readonly statistic: string;
  readonly period: Duration;
  readonly says: string;
}[] = [
  {
    name: 'MoneyUndecided',
    of: 'payments/ask-gateways',
    statistic: Stats.MAXIMUM,
    period: Duration.days(1),
    says: 'Money has waited for more than two business days for somebody to say whose it is: whoever paid it is not settled, and whoever it may be of is not collected from.',
  },
  {
    name: 'WhatsAppTextsMoved',
    of: 'messages/receive-reply',
    statistic: Stats.SUM,
    period: FIVE_MINUTES,
    says: 'Meta paused, took away or refused a text of WhatsApp, whose debtors are now written to by the next channel of the step or not at all, or charges it as another category, which costs more.',
  },
];

export const alarmsOfFigures = (
  scope: Construct,
  functions: readonly TypedFunction[],
): readonly Alarm[] =>
  FIGURES.flatMap(({ name: metricName, of, statistic, period, says }) =>
    functions
      .filter(({ name }) => name === of)
      .map(({ lambda }) =>
        alarmWhen(scope, {
          kind: metricName,
          metric: new Metric({
            namespace: METRIC_NAMESPACE,
            metricName,
            dimensionsMap: { FunctionName: lambda.functionName },
            statistic,
            period,
          }),
          atLeast: 1,
          says,
        }),
      ),
  );

/** The reputation is the account's, so whatever else sends from it counts as well. */
export function alarmsOfEmail(scope: Construct): readonly Alarm[] {
  const rate = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      statistic: Stats.AVERAGE,
      period: Duration.hours(1),
    });
  const hurt = 'SES is about to review or pause the account, then no e-mail leaves for anybody';
  return [
    alarmWhen(scope, {
      kind: 'Bounces',
      metric: rate('Reputation.BounceRate'),
      atLeast: BOUNCE_RATE,
      says: `Too many e-mails bounce: ${hurt}.`,
    }),
    alarmWhen(scope, {
      kind: 'Complaints',
      metric: rate('Reputation.ComplaintRate'),
      atLeast: COMPLAINT_RATE,
      says: `Too many debtors call our e-mails spam: ${hurt}.`,
    }),
  ];
}
