import { Dashboard, GraphWidget, type IAlarm, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { TypedFunction } from './typed-function.ts';
import type { WorkQueue } from './work-queue.ts';

/** Every alarm's way to a person, and one dashboard to look at when it rings. */
export class Watch extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly email: string;
      readonly key: IKey;
      readonly functions: readonly TypedFunction[];
      readonly queues: readonly WorkQueue[];
    },
  ) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: props.key, enforceSSL: true });
    if (props.email) topic.addSubscription(new EmailSubscription(props.email));
    const alarms: IAlarm[] = [...props.functions, ...props.queues].map(({ alarm }) => alarm);
    for (const { alarm } of [...props.functions, ...props.queues])
      alarm.addAlarmAction(new SnsAction(topic));

    const lambdas = props.functions.map(({ lambda }) => lambda);
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          new TextWidget({
            markdown: `# Régua\n${alarms.length} alarms. What each means and what to do: docs/operations.md.`,
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
            left: props.queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
            width: 12,
          }),
          new GraphWidget({
            title: 'Dead letters',
            left: props.queues.map(({ deadLetters }) =>
              deadLetters.metricApproximateNumberOfMessagesVisible(),
            ),
            width: 12,
          }),
        ],
      ],
    });
  }
}
