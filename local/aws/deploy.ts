import assert from 'node:assert/strict';
import type { Queue } from '#infra/queues.ts';
import type { FunctionSpec, Trigger } from '#infra/function-spec.ts';
import type { Services } from './all-services.ts';
import type { HttpRoute } from './api-gateway/http-api.ts';
import { arn } from './arn.ts';
import { TTL_ATTRIBUTE, tableDefinition } from './dynamodb/table-definition.ts';
import { mapCron } from './event-sources/cron-mapping.ts';
import { mapQueue } from './event-sources/queue-mapping.ts';
import { mapStream, type StreamState } from './event-sources/stream-mapping.ts';
import type { Faults } from './faults.ts';
import type { WhatsAppAccount } from './social-messaging/social-messaging-api.ts';
import { smsLogGroup } from './sns/sms-delivery-log.ts';

/** What to build in an embedded AWS: the topology, with what only a deployment knows. */
export type Deployment = {
  readonly functions: Readonly<Record<string, FunctionSpec>>;
  readonly queues: Readonly<Record<string, Queue>>;
  /** SES tells of each message on the default bus; these go on to a queue. */
  readonly emailEvents?: {
    readonly source: string;
    readonly detailTypes: readonly string[];
    readonly queue: string;
  };
  /** The telephone system tells of calls, and S3 of their recordings, on the default bus; these go on to a queue. */
  readonly callEvents?: readonly {
    readonly source: string;
    readonly detailTypes: readonly string[];
    readonly queue: string;
  }[];
  /** End User Messaging tells of each SMS and voice message through a topic, to which this queue subscribes. */
  readonly smsEvents?: { readonly queue: string };
  /** The account at End User Messaging Social, which tells of everything on one topic. */
  readonly whatsApp?: WhatsAppAccount & { readonly topic: string };
  /** Objects under each prefix of the bucket are told to a queue. */
  readonly arrivingFiles?: readonly { readonly prefix: string; readonly queue: string }[];
  /** What is published on a topic is told to a queue. */
  readonly topics?: readonly { readonly name: string; readonly queue: string }[];
  /** The file of a function's bundle. */
  readonly bundleOf: (functionName: string) => string;
  /** The file of the layer that all functions share, if their bundles are built for one. */
  readonly layer?: string | undefined;
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>;
  readonly names: {
    readonly table: string;
    readonly bus: string;
    readonly scheduleGroup: string;
    readonly bucket: string;
    readonly configurationSet: string;
  };
  /** The texts of the secrets, by name. */
  readonly secrets?: Readonly<Record<string, string>>;
};

/** What a deployment leaves behind: the routes of its API, and the event sources that a restart must wake or fill again. */
export type Deployed = {
  readonly routes: readonly HttpRoute[];
  readonly wake: readonly (() => void)[];
  readonly streams: readonly {
    exportState(): StreamState;
    importState(state: StreamState): void;
  }[];
};

/** Builds the resources of a deployment and ties their events to the functions. */
export async function deploy(
  deployment: Deployment,
  services: Services,
  faults: Faults,
): Promise<Deployed> {
  const { bus, scheduler, s3, secrets, sqs, lambda, region, endpoint } = services;
  const { names, emailEvents, arrivingFiles = [] } = deployment;
  await createTable(names.table, services);
  bus.createBus(names.bus);
  scheduler.createGroup(names.scheduleGroup);
  s3.create(names.bucket);
  for (const [name, value] of Object.entries(deployment.secrets ?? {})) secrets.put(name, value);
  for (const [name, queue] of Object.entries(deployment.queues)) {
    sqs.create({ name: `${name}-dead` });
    sqs.create({ name, ...queue, deadLetterQueue: `${name}-dead` });
  }
  if (emailEvents !== undefined) {
    const pattern = { source: [emailEvents.source], 'detail-type': emailEvents.detailTypes };
    const targetArns = [arn('sqs', region, emailEvents.queue)];
    bus.createRule({ name: 'email-events', bus: 'default', pattern, targetArns });
  }
  for (const { source, detailTypes, queue } of deployment.callEvents ?? []) {
    const pattern = { source: [source], 'detail-type': detailTypes };
    const targetArns = [arn('sqs', region, queue)];
    bus.createRule({ name: `${source} calls`, bus: 'default', pattern, targetArns });
  }
  for (const { name, queue } of deployment.topics ?? []) services.topics.subscribe(name, queue);
  for (const files of arrivingFiles) s3.notifyArrivals({ bucket: names.bucket, ...files });

  const deployed = {
    routes: [] as HttpRoute[],
    wake: [] as (() => void)[],
    streams: [] as Deployed['streams'][number][],
  };
  for (const [name, { triggers, timeoutSeconds, memoryMb }] of Object.entries(
    deployment.functions,
  )) {
    const environment = {
      AWS_ACCESS_KEY_ID: 'embedded',
      AWS_SECRET_ACCESS_KEY: 'embedded',
      AWS_ENDPOINT_URL: endpoint,
      ...deployment.environmentOf(name),
    };
    const file = deployment.bundleOf(name);
    const { layer } = deployment;
    lambda.create({ name, file, layer, environment, timeoutSeconds, memoryMb });
    for (const trigger of triggers) tie(name, trigger, services, faults, deployed);
  }
  return deployed;
}

async function createTable(name: string, { dynamoDb }: Services): Promise<void> {
  const created = await dynamoDb.handle('CreateTable', tableDefinition(name));
  assert.equal(created.status, 200, `the table ${name} could not be created`);
  const TimeToLiveSpecification = { AttributeName: TTL_ATTRIBUTE, Enabled: true };
  await dynamoDb.handle('UpdateTimeToLive', { TableName: name, TimeToLiveSpecification });
}

function tie(
  functionName: string,
  trigger: Trigger,
  services: Services,
  { isRedelivered, afterStretch, runs }: Faults,
  deployed: {
    routes: HttpRoute[];
    wake: (() => void)[];
    streams: Deployed['streams'][number][];
  },
): void {
  switch (trigger.kind) {
    case 'queue': {
      const queue = services.sqs.queue(trigger.queue);
      const mapping = { queue, functionName, batchSize: trigger.batchSize };
      deployed.wake.push(mapQueue(mapping, { ...services, isRedelivered }));
      return;
    }
    case 'table-stream': {
      const mapping = {
        functionName,
        batchSize: trigger.batchSize,
        maximumRetryAttempts: trigger.retries,
        onFailureQueue: trigger.deadLetters,
        filters: trigger.keysBeginWith.map((prefix) => ({
          eventName: ['INSERT'],
          dynamodb: { Keys: { pk: { S: [{ prefix }] } } },
        })),
      };
      const stream = mapStream(mapping, { ...services, afterStretch });
      services.dynamoDb.onChange(stream.add);
      deployed.wake.push(stream.wake);
      deployed.streams.push(stream);
      return;
    }
    case 'cron':
      return mapCron({ functionName, ...trigger }, { ...services, runs });
    case 'http':
      deployed.routes.push(
        ...trigger.routes.map(({ method, path, authorizer }) => ({
          routeKey: `${method} ${path}`,
          functionName,
          authorizer,
        })),
      );
      return;
    case 'sms-delivery-logs':
      services.logGroups.subscribe({
        logGroupPrefix: smsLogGroup(services.region, 'SUCCESS'),
        functionName,
      });
  }
}
