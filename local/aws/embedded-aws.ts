import assert from 'node:assert/strict';
import * as z from 'zod';
import { createServices } from './all-services.ts';
import { createHttpApi } from './api-gateway/http-api.ts';
import { ACCOUNT_ID, arn } from './arn.ts';
import { createAwsWire } from './aws-wire.ts';
import { type Deployed, type Deployment, deploy } from './deploy.ts';
import type { EmbeddedOptions } from './embedded-options.ts';
import { QUEUE_JOB } from './event-sources/queue-mapping.ts';
import type { Again, Meanwhile } from './faults.ts';
import type { Hosts } from './lambda/in-process-http.ts';
import { createPump } from './pump.ts';
import { agreeableRecipients } from './recipients.ts';
import { loadState, saveState } from './saved-state.ts';
import { guard } from './surface-errors.ts';
import { jsonResponse, readBody, targetOf, type WireHandler } from './wire.ts';

const DAY_MS = 86_400_000;

/** A request to the API as a test or a simulated person writes it: path with query, and whatever else is needed. */
export type SimpleRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

export type EmbeddedAws = ReturnType<typeof createEmbeddedAws>;

/** Asks a handler and reads its answer whole. @param peer the IP address that is asked from */
export const askerOf =
  (handle: WireHandler, peer?: string) =>
  async ({ method, path, headers = {}, body = '' }: SimpleRequest) => {
    const from = peer === undefined ? {} : { peer };
    const asked = { method, ...targetOf(path), headers, ...from, body: Buffer.from(body) };
    const response = await handle(asked);
    return { ...response, body: (await readBody(response.body)).toString() };
  };

/** AWS in one process, with one clock that stands still until it is moved, and everything in deterministic order. */
export function createEmbeddedAws(options: EmbeddedOptions) {
  const { faults = {}, recipients = agreeableRecipients, dataDir } = options;
  const configurationSets = new Set<string>();
  const hosts = new Map(Object.entries(options.hosts ?? {}));
  const hostsFor =
    (functionName: string): Hosts =>
    (host) => {
      const handle = hosts.get(host);
      const { wire } = faults;
      if (!handle || !wire) return handle;
      const again: Again = (mayRun) => services.lambda.again(functionName, mayRun);
      return (request) => wire(request, handle, functionName, again, meanwhile);
    };
  let isMeanwhile = false;
  /** One deep: whoever runs in between is crossed by nobody. Streams are followed one stretch at a time, so they wait. */
  const meanwhile: Meanwhile = async () => {
    if (isMeanwhile) return false;
    isMeanwhile = true;
    try {
      return await services.agenda.runMeanwhile((kind) => kind.startsWith(QUEUE_JOB));
    } finally {
      isMeanwhile = false;
    }
  };

  const services = createServices(options, hostsFor);
  const { clock, agenda, dynamoDb, endpoint, region, lambda, outbox, logs, tokens } = services;
  const pump = createPump(clock, agenda);
  const errors = guard();
  const smsEventQueues = new Set<string>();
  const publishSmsEvent = (body: string) => {
    for (const queue of smsEventQueues) services.sqs.send(queue, { body });
  };
  let whatsApp: NonNullable<Deployment['whatsApp']> | null = null;
  const publishWhatsAppEvent = (event: string) => {
    if (whatsApp) services.topics.publish(whatsApp.topic, event);
  };
  const wire = errors.around(
    createAwsWire(services, recipients, configurationSets, publishSmsEvent, {
      account: () => whatsApp,
      publish: publishWhatsAppEvent,
    }),
  );
  hosts.set(new URL(endpoint).host, wire);

  let deployed: Deployed = { routes: [], wake: [], streams: [] };
  let httpApi: WireHandler = async () => jsonResponse(404, { message: 'Not Found' });
  const api: WireHandler = (request) => httpApi(request);

  const sweep = agenda.define('dynamodb.ttl', z.object({}), () => {
    dynamoDb.sweepExpired();
    sweep.at(clock.now() + DAY_MS, {});
  });
  sweep.at(clock.now() + DAY_MS, {});

  return {
    endpoint,
    region,
    now: clock.now,
    /** The AWS APIs, and the API Gateway of what is deployed, to be served over HTTP. */
    wire,
    api,
    lambda,
    logs,
    tokens,
    services,
    queueUrl: (name: string) => `${endpoint}/${ACCOUNT_ID}/${name}`,
    arn: (service: string, resource: string) => arn(service, region, resource),
    async deploy(deployment: Deployment): Promise<void> {
      configurationSets.add(deployment.names.configurationSet);
      whatsApp = deployment.whatsApp ?? null;
      if (deployment.smsEvents) smsEventQueues.add(deployment.smsEvents.queue);
      deployed = await deploy(deployment, services, faults);
      httpApi = errors.around(
        createHttpApi(deployed.routes, { ...services, verify: tokens.verify }),
      );
    },
    /** Lets a host be reached by the functions without leaving the process. */
    addHost: (host: string, handle: WireHandler) => void hosts.set(host, handle),
    /** Runs until nothing is due at the present moment. Throws when a service itself failed. */
    async settle(): Promise<void> {
      await pump.settle();
      errors.rethrow();
    },
    /** Moves the clock to `instant` (epoch milliseconds), doing on the way all that falls due. */
    async advanceTo(instant: number): Promise<void> {
      await pump.advanceTo(instant);
      errors.rethrow();
    },
    /** When something is due next, or nothing. */
    nextDueAt: agenda.nextAt,
    /** Called when something becomes due at the present moment: who runs live settles then. */
    whenDue: agenda.whenDue,
    /** Runs a function at once with an event of any shape. */
    invoke: lambda.invoke,
    /** Sends a request through API Gateway. What it causes waits for settle(). */
    request: askerOf(api),
    /** What the WhatsApp account tells its one destination. */
    publishWhatsAppEvent,
    /** Every e-mail, SMS and WhatsApp message that left, oldest first. */
    outbox: outbox.all,
    async saveState(): Promise<void> {
      assert(dataDir !== undefined, 'state can only be saved with a dataDir');
      await pump.settle();
      await saveState(dataDir, services, deployed);
    },
    /** Takes back what was saved, after deploying the same. False when there is nothing. */
    async loadState(): Promise<boolean> {
      return dataDir !== undefined && loadState(dataDir, services, deployed);
    },
    /** Removes what only lived in temporary files. */
    close: () => services.s3.close(),
  };
}
