import type { Services } from './all-services.ts';
import { createConnectApi } from './connect/connect-api.ts';
import { createDynamoDbApi } from './dynamodb-api.ts';
import { createEventBusApi } from './eventbridge/event-bus-api.ts';
import type { Recipients } from './recipients.ts';
import { createRouter } from './router.ts';
import { createS3Api } from './s3/s3-api.ts';
import { createSchedulerApi } from './scheduler/scheduler-api.ts';
import { createSesApi } from './ses/ses-api.ts';
import { createSmsVoiceApi } from './sms-voice/sms-voice-api.ts';
import {
  createSocialMessagingApi,
  type WhatsAppAccount,
} from './social-messaging/social-messaging-api.ts';
import { createSnsApi } from './sns/sns-api.ts';
import { createSqsApi } from './sqs/sqs-api.ts';
import type { WireHandler } from './wire.ts';

/** Every service's API at one address, and the token issuer beside them, as an SDK with AWS_ENDPOINT_URL finds them. */
export function createAwsWire(
  services: Services,
  recipients: Recipients,
  configurationSets: ReadonlySet<string>,
  publishSmsEvent: (event: string) => void,
  whatsApp: {
    readonly account: () => WhatsAppAccount | null;
    readonly publish: (event: string) => void;
  },
): WireHandler {
  const { clock, agenda, ids, region, endpoint, outbox, bus, tokens, telephone } = services;
  const sending = { clock, agenda, ids, region, outbox, recipients };
  const route = createRouter({
    connect: createConnectApi({ clock, agenda, ids, region, bus, telephone }),
    dynamodb: createDynamoDbApi(services.dynamoDb),
    events: createEventBusApi(bus, ids),
    s3: createS3Api(services.s3, clock, ids),
    scheduler: createSchedulerApi(services.scheduler, region, ids),
    secretsmanager: services.secrets.handle,
    ses: createSesApi({ ...sending, bus, configurationSets }),
    'sms-voice': createSmsVoiceApi({ ...sending, configurationSets, publish: publishSmsEvent }),
    sns: createSnsApi({ ...sending, writeLog: services.logGroups.write }),
    'social-messaging': createSocialMessagingApi({ ...sending, ...whatsApp }),
    sqs: createSqsApi(services.sqs, endpoint, ids),
  });
  return (request) =>
    request.path.startsWith(`/${tokens.poolId}/`) ? tokens.handle(request) : route(request);
}
