import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { grant } from './constructs/grant.ts';
import { TypedFunction } from './constructs/typed-function.ts';
import { addTrigger } from './constructs/trigger.ts';
import { Watch } from './constructs/watch.ts';
import { WebFront } from './constructs/web-front.ts';
import type { Variables } from './environments.ts';
import type { Settings } from './settings.ts';
import type { StatefulStack } from './stateful-stack.ts';
import { FUNCTIONS, type FunctionName, type FunctionSpec } from './topology.ts';

/** Requests a second that the API, portal and webhooks take together before API Gateway answers 429. */
const RATE_LIMIT = 200;
const BURST_LIMIT = 400;

/** Everything that a new version of the code may replace: functions, their triggers, the front door and alarms. */
export class StatelessStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { stateful: StatefulStack; settings: Settings }) {
    super(scope, id, props);
    const { stateful, settings } = props;
    const { key, table, files } = stateful;
    const queues = mapValues(stateful.queues, ({ queue }) => queue);

    const bus = new EventBus(this, 'Bus', { kmsKey: key });
    const scheduleGroup = new CfnScheduleGroup(this, 'Alarms', { name: `${id}-alarms` });
    const schedulerRole = new Role(this, 'SchedulerRole', {
      description: 'EventBridge Scheduler puts the alarms that rang on the queue of steps',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    stateful.queues.steps.queue.grantSendMessages(schedulerRole);
    stateful.queues.steps.deadLetters.grantSendMessages(schedulerRole);
    const emailConfiguration = this.emailConfiguration();
    const { api, jwt, clientId } = this.frontDoor(stateful);
    const web = new WebFront(this, 'Web', { api, userPoolClientId: clientId });

    const variables: Variables = {
      TABLE_NAME: table.tableName,
      FILES_BUCKET: files.bucketName,
      BUS_NAME: bus.eventBusName,
      DOCUMENT_KEY_SECRET: stateful.secrets['document-key'].secretArn,
      GATEWAYS_SECRET: stateful.secrets.gateways.secretArn,
      IMPORTS_QUEUE_URL: queues.imports.queueUrl,
      MESSAGES_EMAIL_QUEUE_URL: queues['messages-email'].queueUrl,
      MESSAGES_SMS_QUEUE_URL: queues['messages-sms'].queueUrl,
      DELIVERIES_QUEUE_URL: queues.deliveries.queueUrl,
      CHARGES_QUEUE_URL: queues.charges.queueUrl,
      PAYMENTS_QUEUE_URL: queues.payments.queueUrl,
      STEPS_QUEUE_ARN: queues.steps.queueArn,
      SCHEDULE_GROUP: scheduleGroup.ref,
      SCHEDULER_ROLE_ARN: schedulerRole.roleArn,
      SCHEDULER_DEAD_LETTERS_ARN: stateful.queues.steps.deadLetters.queueArn,
      EMAIL_CONFIGURATION_SET: emailConfiguration.ref,
      PUBLIC_URL: web.url,
      SANDBOX_GATEWAY_URL: settings.sandboxGatewayUrl,
    };
    const functions = new Map(
      functionNames().map((name) => [name, new TypedFunction(this, name, { variables, key })]),
    );
    const granted = {
      table,
      files,
      bus,
      queues,
      secrets: stateful.secrets,
      scheduleGroup,
      schedulerRole,
      emailConfiguration,
    };
    const sources = { table, queues, api, jwt, smsDeliveries: this.smsDeliveries() };
    for (const [name, { lambda }] of functions) {
      const spec: FunctionSpec = FUNCTIONS[name];
      for (const permission of spec.permissions) grant(lambda, permission, granted);
      for (const trigger of spec.triggers) addTrigger(lambda, trigger, sources);
    }
    new Watch(this, 'Watch', {
      email: settings.alarmEmail,
      key,
      functions: [...functions.values()],
      queues: Object.values(stateful.queues),
    });
    new CfnOutput(this, 'PublicUrl', { value: web.url });
  }

  /** SES tells of each message sent with this set on the default event bus. */
  private emailConfiguration(): CfnConfigurationSet {
    const set = new CfnConfigurationSet(this, 'EmailConfiguration', {
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    new CfnConfigurationSetEventDestination(this, 'EmailEvents', {
      configurationSetName: set.ref,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['DELIVERY', 'BOUNCE', 'COMPLAINT', 'OPEN', 'CLICK', 'REJECT'],
        eventBridgeDestination: {
          eventBusArn: this.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' }),
        },
      },
    });
    return set;
  }

  /** One HTTP API: people of the console come with a token, debtors with a link, gateways with a signature. */
  private frontDoor(stateful: StatefulStack): { api: HttpApi; jwt: HttpJwtAuthorizer; clientId: string } {
    const api = new HttpApi(this, 'Api', { description: 'API, debtor portal and webhooks of Régua' });
    const logs = new LogGroup(this, 'ApiLogs', {
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: stateful.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = api.defaultStage?.node.defaultChild;
    if (stage instanceof CfnStage) {
      // The path is left out: portal links carry a token.
      stage.accessLogSettings = {
        destinationArn: logs.logGroupArn,
        format: JSON.stringify({
          requestId: '$context.requestId',
          route: '$context.routeKey',
          status: '$context.status',
          latency: '$context.responseLatency',
        }),
      };
      stage.defaultRouteSettings = {
        throttlingRateLimit: RATE_LIMIT,
        throttlingBurstLimit: BURST_LIMIT,
        detailedMetricsEnabled: true,
      };
    }
    const client = stateful.users.addClient('Console', {
      authFlows: { userPassword: true },
      idTokenValidity: Duration.hours(8),
      preventUserExistenceErrors: true,
    });
    const jwt = new HttpJwtAuthorizer('Jwt', stateful.users.userPoolProviderUrl, {
      jwtAudience: [client.userPoolClientId],
    });
    return { api, jwt, clientId: client.userPoolClientId };
  }

  /** SNS writes what became of each SMS to these groups once the account's delivery logging is on. */
  private smsDeliveries(): Readonly<Record<string, LogGroup>> {
    const group = (name: string, suffix: string) =>
      new LogGroup(this, `SmsDeliveries${name}`, {
        logGroupName: `sns/${this.region}/${this.account}/DirectPublishToPhoneNumber${suffix}`,
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      });
    return { Accepted: group('Accepted', ''), Failed: group('Failed', '/Failure') };
  }
}

const functionNames = () => Object.keys(FUNCTIONS).filter((name): name is FunctionName => name in FUNCTIONS);

function mapValues<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  change: (value: From) => To,
): Record<Name, To> {
  const entries = Object.entries<From>(record).map(([name, value]) => [name, change(value)]);
  return Object.fromEntries(entries);
}
