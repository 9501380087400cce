import { TimeZone } from 'aws-cdk-lib';
import {
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpApi,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type Function as Lambda, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, type ILogGroup, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { QueueName, Trigger } from '../topology.ts';

/** What wakes functions up. */
export type Sources = {
  readonly table: ITable;
  readonly queues: Readonly<Record<QueueName, IQueue>>;
  readonly api: HttpApi;
  readonly jwt: IHttpRouteAuthorizer;
  /** Where SNS writes what became of each SMS. */
  readonly smsDeliveries: Readonly<Record<string, ILogGroup>>;
};

/** The stream keeps records for a day; a stretch that fails this often goes to its dead letters. */
const STREAM_RETRIES = 20;
/** Lambda's own minimum for the bound on a queue's concurrency. */
const CONCURRENCY_MIN = 2;

/** Wires one trigger of the topology to its function. */
export function addTrigger(lambda: Lambda, trigger: Trigger, sources: Sources): void {
  switch (trigger.kind) {
    case 'queue':
      lambda.addEventSource(
        new SqsEventSource(sources.queues[trigger.queue], {
          batchSize: trigger.batchSize,
          maxConcurrency: Math.max(CONCURRENCY_MIN, trigger.maxConcurrency),
          reportBatchItemFailures: true,
        }),
      );
      break;
    case 'table-stream':
      lambda.addEventSource(
        new DynamoEventSource(sources.table, {
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: trigger.batchSize,
          retryAttempts: STREAM_RETRIES,
          bisectBatchOnError: true,
          onFailure: new SqsDlq(sources.queues[trigger.deadLetters]),
        }),
      );
      break;
    case 'cron':
      new Schedule(lambda, 'Cron', {
        schedule: ScheduleExpression.expression(trigger.expression, TimeZone.of(trigger.zone)),
        target: new LambdaInvoke(lambda, {}),
      });
      break;
    case 'http':
      for (const { method, path, authorizer } of trigger.routes)
        sources.api.addRoutes({
          path,
          methods: [HttpMethod[method]],
          integration: new HttpLambdaIntegration(`${lambda.node.id}Integration`, lambda),
          authorizer: authorizer === 'jwt' ? sources.jwt : new HttpNoneAuthorizer(),
        });
      break;
    case 'sms-delivery-logs':
      for (const [name, logGroup] of Object.entries(sources.smsDeliveries))
        new SubscriptionFilter(lambda, `SmsDeliveries${name}`, {
          logGroup,
          destination: new LambdaDestination(lambda),
          filterPattern: FilterPattern.allEvents(),
        });
      break;
  }
}
