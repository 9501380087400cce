import path from 'node:path';
import { createAgenda } from './agenda.ts';
import { createAsyncInvocations } from './async-invocations.ts';
import { createChance } from './chance.ts';
import { createTelephone } from './connect/telephone.ts';
import { createClock } from './clock.ts';
import { createTokenIssuer } from './cognito/token-issuer.ts';
import { createDynamoDb } from './dynamodb/dynamodb.ts';
import { CLIENT_ID, DEFAULT_ENDPOINT, type EmbeddedOptions, POOL_ID } from './embedded-options.ts';
import { createLogGroups } from './event-sources/log-subscription.ts';
import { createEventBus } from './eventbridge/event-bus.ts';
import { createFunctionLogs } from './lambda/function-logs.ts';
import type { Hosts } from './lambda/in-process-http.ts';
import { createLambda } from './lambda/lambda.ts';
import { createSeededRandom } from './lambda/seeded-random.ts';
import { createOutbox } from './outbox.ts';
import { createS3 } from './s3/s3.ts';
import { createScheduler } from './scheduler/scheduler.ts';
import { createSecretsManager } from './secrets-manager/secrets-manager.ts';
import { createSqs } from './sqs/sqs.ts';
import { createTopics } from './sns/topics.ts';
import { createTargetDelivery } from './target-delivery.ts';

export type Services = ReturnType<typeof createServices>;

/** All services of one embedded AWS around one clock and one agenda, with nothing deployed yet. */
export function createServices(options: EmbeddedOptions, hostsFor: (name: string) => Hosts) {
  const { region = 'sa-east-1', endpoint = DEFAULT_ENDPOINT, seed = 'regua', dataDir } = options;
  const { faults = {}, users = [], tokenSeconds = 3600 } = options;
  const clock = createClock(options.startAt);
  const agenda = createAgenda(clock);
  const ids = createChance(`ids of ${seed}`);
  const logs = createFunctionLogs();
  const random = createSeededRandom(seed);
  const { skewMs } = faults;
  const nowFor = skewMs && ((name: string) => clock.now() + skewMs(name));
  const lambda = createLambda({
    clock,
    ids,
    region,
    logs,
    random,
    hostsFor,
    nowFor,
    spentMs: faults.spentMs,
    hurry: options.hurry,
  });
  const invokeLater = createAsyncInvocations(lambda, clock, agenda);
  const sqs = createSqs({ clock, agenda, ids, region, lateSeconds: faults.lateSeconds });
  const deliver = createTargetDelivery(sqs, invokeLater);
  const folder = dataDir && path.join(dataDir, 'objects');
  const notify = (queue: string, body: string) => void sqs.send(queue, { body });
  return {
    region,
    endpoint,
    clock,
    agenda,
    ids,
    logs,
    lambda,
    invokeLater,
    telephone: createTelephone(),
    sqs,
    dynamoDb: createDynamoDb({ now: clock.now, holding: options.holdsItems }),
    scheduler: createScheduler({ clock, agenda, deliver, rings: faults.rings }),
    topics: createTopics({ clock, ids, region, send: notify }),
    bus: createEventBus({ clock, ids, region, deliver }),
    s3: createS3({ clock, ids, region, folder, notify }),
    secrets: createSecretsManager({ clock, ids, region }),
    logGroups: createLogGroups(clock, ids, invokeLater),
    outbox: createOutbox(),
    tokens: createTokenIssuer(
      { endpoint, poolId: POOL_ID, clientId: CLIENT_ID, users, tokenSeconds },
      clock,
      ids,
    ),
  };
}
