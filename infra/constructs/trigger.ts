import { Duration, TimeZone } from 'aws-cdk-lib';
import {
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  FilterCriteria,
  type IEventSourceDlq,
  type Function as Lambda,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, type ILogGroup, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { QueueName } from '../queues.ts';
import { lanesOf, type SendRates } from '../send-rate.ts';
import type { Trigger } from '../function-spec.ts';
import { allowSending } from './allow.ts';
import type { NightlyRuns } from './nightly-runs.ts';
import type { WorkQueue } from './work-queue.ts';

/** What wakes functions up. */
export type Sources = {
  readonly key: IKey;
  readonly table: ITable;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  readonly api: HttpApi;
  readonly jwt: IHttpRouteAuthorizer;
  readonly nightlyRuns: NightlyRuns;
  readonly sendRates: SendRates;
  /** Where SNS writes what became of each SMS. */
  readonly smsDeliveries: Readonly<Record<string, ILogGroup>>;
};

/** A nightly run that cannot start for this long waits for a person instead. */
const RUN_RETRIES = 10;
const RUN_AGE_MAX = Duration.hours(2);

/** Wires one trigger of the topology to its function. */
export function addTrigger(lambda: Lambda, trigger: Trigger, sources: Sources): void {
  switch (trigger.kind) {
    case 'queue':
      return lambda.addEventSource(
        new SqsEventSource(sources.queues[trigger.queue].queue, {
          batchSize: trigger.batchSize,
          maxConcurrency: concurrencyOf(trigger.maxConcurrency, sources.sendRates),
          reportBatchItemFailures: true,
        }),
      );
    case 'table-stream':
      return lambda.addEventSource(
        new DynamoEventSource(sources.table, {
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: trigger.batchSize,
          filters: trigger.keysBeginWith.map((prefix) =>
            FilterCriteria.filter({
              eventName: ['INSERT'],
              dynamodb: { Keys: { pk: { S: [{ prefix }] } } },
            }),
          ),
          retryAttempts: trigger.retries,
          bisectBatchOnError: true,
          onFailure: deadLetters(lambda, sources.queues[trigger.deadLetters].queue, sources.key),
        }),
      );
    case 'cron':
      new Schedule(lambda, 'Cron', {
        schedule: ScheduleExpression.expression(trigger.expression, TimeZone.of(trigger.zone)),
        target: new LambdaInvoke(lambda, {
          role: sources.nightlyRuns.role,
          deadLetterQueue: sources.nightlyRuns.lost,
          retryAttempts: RUN_RETRIES,
          maxEventAge: RUN_AGE_MAX,
        }),
      });
      return;
    case 'http':
      for (const { method, path, authorizer } of trigger.routes)
        sources.api.addRoutes({
          path,
          methods: [HttpMethod[method]],
          integration: new HttpLambdaIntegration(`${lambda.node.id}Integration`, lambda),
          authorizer: authorizer === 'jwt' ? sources.jwt : new HttpNoneAuthorizer(),
        });
      return;
    case 'sms-delivery-logs':
      for (const [name, logGroup] of Object.entries(sources.smsDeliveries))
        new SubscriptionFilter(lambda, `SmsDeliveries${name}`, {
          logGroup,
          destination: new LambdaDestination(lambda),
          filterPattern: FilterPattern.allEvents(),
        });
  }
}

const concurrencyOf = (
  bound: number | { readonly lanesOf: Channel },
  sendRates: SendRates,
): number => (typeof bound === 'number' ? bound : lanesOf(sendRates[bound.lanesOf]));

const deadLetters = (lambda: Lambda, queue: IQueue, key: IKey): IEventSourceDlq => ({
  bind() {
    allowSending(lambda, queue, key);
    return { destination: queue.queueArn };
  },
});
