import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, Dashboard, GraphWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueNames } from '../impact.ts';
import type { QueueName } from '../queues.ts';
import type { AlarmClock } from './alarm-clock.ts';
import {
  alarmOfAlarmClock,
  alarmOfApi,
  alarmOfLostRuns,
  alarmsOfEmail,
  alarmsOfFunction,
  alarmsOfFigures,
  alarmsOfQueue,
} from './alarms.ts';
import type { TypedFunction } from './typed-function.ts';
import type { WorkQueue } from './work-queue.ts';

export type Watched = {
  readonly email: string;
  readonly key: IKey;
  readonly functions: readonly TypedFunction[];
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  readonly lostRuns: IQueue;
  readonly alarmClock: AlarmClock;
  readonly api: HttpApi;
};

/** Every alarm with its way to a person, and one dashboard to look at when it rings. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: watched.key, enforceSSL: true });
    if (watched.email) topic.addSubscription(new EmailSubscription(watched.email));
    const alarms = this.alarms(watched);
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic));
    this.dashboard(watched, alarms.length);
  }

  private alarms({ functions, queues, lostRuns, alarmClock, api }: Watched): readonly Alarm[] {
    return [
      ...functions.flatMap((one) => alarmsOfFunction(this, one)),
      ...queueNames().flatMap((name) => alarmsOfQueue(this, name, queues[name])),
      alarmOfLostRuns(this, lostRuns),
      alarmOfAlarmClock(this, alarmClock),
      alarmOfApi(this, api),
      ...alarmsOfEmail(this),
      ...alarmsOfFigures(this, functions),
    ];
  }

  private dashboard({ functions, queues }: Watched, alarms: number): void {
    const lambdas = functions.map(({ lambda }) => lambda);
    const pairs = Object.values(queues);
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          new TextWidget({
            markdown: `# Régua\n${alarms} alarms. What each means and what to do: docs/operations.md.`,
            width: 24,
          }),
        ],
        [
          new GraphWidget({
            title: 'Errors by function',
            left: lambdas.map((lambda) => lambda.metricErrors()),
            width: 12,
          }),
          new GraphWidget({
            title: 'Duration (p95)',
            left: lambdas.map((lambda) => lambda.metricDuration({ statistic: 'p95' })),
            width: 12,
          }),
        ],
        [
          new GraphWidget({
            title: 'Age of the oldest waiting work',
            left: pairs.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
            width: 12,
          }),
          new GraphWidget({
            title: 'Dead letters',
            left: pairs.map(({ deadLetters }) =>
              deadLetters.metricApproximateNumberOfMessagesVisible(),
            ),
            width: 12,
          }),
        ],
      ],
    });
  }
}
