import path from 'node:path';
import { environmentOf, type Variables } from '#infra/environments.ts';
import { EMAIL_EVENTS } from '#infra/email-events.ts';
import { CALL_EVENTS, RECORDING_EVENTS } from '#infra/call-events.ts';
import { SMS_EVENTS } from '#infra/sms-events.ts';
import { ARRIVING_FILES } from '#infra/files.ts';
import { QUEUES } from '#infra/queues.ts';
import { REPLY_TOPIC } from '#infra/reply-topic.ts';
import { FUNCTIONS, type FunctionName } from '#infra/topology.ts';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import type { Deployment } from './aws/deploy.ts';
import type { EmbeddedAws } from './aws/embedded-aws.ts';

const BUNDLES = path.resolve(import.meta.dirname, '../.build/functions');

const LAYERED = path.resolve(import.meta.dirname, '../.build/layered');

const NAMES = {
  table: 'regua',
  bus: 'regua',
  scheduleGroup: 'regua-alarms',
  bucket: 'regua-files',
  configurationSet: 'regua',
} as const;

/** The number of the WhatsApp account that every local run has. */
const WHATSAPP_NUMBER =
  'arn:aws:social-messaging:sa-east-1:123456789012:phone-number-id/976c72a700aac43eaf573ae050example';

/** What machines call from in every local run. */
const VOICE_NUMBER = 'arn:aws:sms-voice:sa-east-1:123456789012:phone-number/phone-voice';

/** What Meta is taken to have approved: the texts that come with the product. */
const APPROVED: ReadonlyMap<string, string> = new Map(
  DEFAULT_TEMPLATES.flatMap((template): [string, string][] =>
    template.channel === 'whatsapp' ? [[template.name, template.text]] : [],
  ),
);

/** The telephone system of the local run. */
const CONNECT = {
  instance: (aws: EmbeddedAws) =>
    aws.arn('connect', 'instance/aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb'),
  flowId: 'aaaaaaaa-1111-4222-8333-cccccccccccc',
  queueId: 'aaaaaaaa-1111-4222-8333-dddddddddddd',
} as const;

/** What a deployment chooses for itself. */
export type LocalSettings = {
  /** Where debtors, gateways and people reach this deployment from outside. */
  readonly publicUrl: string;
  readonly sandboxGatewayUrl: string;
  /** Where the sandbox bureau and cartório listen. */
  readonly sandboxRegistryUrl: string;
  readonly sandboxHooksUrl: string;
  /** What SMS leave from at End User Messaging; absent where they leave by SNS. */
  readonly smsOrigination?: string | undefined;
  /** How long a message takes at least, in real milliseconds; no account has a quota here. */
  readonly paceMs?: number | undefined;
  /** Whether two people are wanted for what debtors feel. */
  readonly fourEyes: boolean;
  readonly documentKey: string;
  readonly edgeProof: string;
  /** JSON of the gateways' secrets. */
  readonly gateways: string;
};

/** The product's own topology and bundles, ready to be deployed onto an embedded AWS. */
export function reguaDeployment(
  aws: EmbeddedAws,
  settings: LocalSettings,
  isLayered = false,
): Deployment {
  const variables = variablesOf(aws, settings);
  return {
    functions: FUNCTIONS,
    queues: QUEUES,
    emailEvents: EMAIL_EVENTS,
    smsEvents: SMS_EVENTS,
    callEvents: [CALL_EVENTS, RECORDING_EVENTS],
    arrivingFiles: ARRIVING_FILES,
    topics: [REPLY_TOPIC],
    whatsApp: { phoneNumber: WHATSAPP_NUMBER, approved: APPROVED, topic: REPLY_TOPIC.name },
    bundleOf: (name) => path.join(isLayered ? LAYERED : BUNDLES, name, 'index.js'),
    layer: isLayered ? path.join(LAYERED, 'layer.js') : undefined,
    environmentOf: (name) => (isFunction(name) ? environmentOf(name, variables) : {}),
    names: NAMES,
    secrets: {
      'document-key': settings.documentKey,
      'edge-proof': settings.edgeProof,
      gateways: settings.gateways,
      enrichment: '{}',
    },
  };
}

const isFunction = (name: string): name is FunctionName => name in FUNCTIONS;

const variablesOf = (aws: EmbeddedAws, settings: LocalSettings): Variables => ({
  TABLE_NAME: NAMES.table,
  FILES_BUCKET: NAMES.bucket,
  BUS_NAME: NAMES.bus,
  DOCUMENT_KEY_SECRET: 'document-key',
  EDGE_PROOF_SECRET: 'edge-proof',
  GATEWAYS_SECRET: 'gateways',
  ENRICHMENT_SECRET: 'enrichment',
  IMPORTS_QUEUE_URL: aws.queueUrl('imports'),
  MESSAGES_EMAIL_QUEUE_URL: aws.queueUrl('messages-email'),
  MESSAGES_SMS_QUEUE_URL: aws.queueUrl('messages-sms'),
  MESSAGES_WHATSAPP_QUEUE_URL: aws.queueUrl('messages-whatsapp'),
  MESSAGES_VOICE_QUEUE_URL: aws.queueUrl('messages-voice'),
  DELIVERIES_QUEUE_URL: aws.queueUrl('deliveries'),
  CHARGES_QUEUE_URL: aws.queueUrl('charges'),
  HOOKS_QUEUE_URL: aws.queueUrl('hooks'),
  LISTINGS_QUEUE_URL: aws.queueUrl('listings'),
  REGUA_MOVES_QUEUE_URL: aws.queueUrl('regua-moves'),
  LOOKUPS_QUEUE_URL: aws.queueUrl('lookups'),
  SORTINGS_QUEUE_URL: aws.queueUrl('sortings'),
  TRIALS_QUEUE_URL: aws.queueUrl('trials'),
  PAYMENTS_QUEUE_URL: aws.queueUrl('payments'),
  STEPS_QUEUE_ARN: aws.arn('sqs', 'steps'),
  SCHEDULE_GROUP: NAMES.scheduleGroup,
  SCHEDULER_ROLE_ARN: aws.arn('iam', 'role/scheduler'),
  SCHEDULER_DEAD_LETTERS_ARN: aws.arn('sqs', 'steps-dead'),
  EMAIL_CONFIGURATION_SET: NAMES.configurationSet,
  SMS_ORIGINATION: settings.smsOrigination ?? '',
  SMS_CONFIGURATION_SET: NAMES.configurationSet,
  WHATSAPP_PHONE_NUMBER: WHATSAPP_NUMBER,
  VOICE_ORIGINATION: VOICE_NUMBER,
  CONNECT_INSTANCE: CONNECT.instance(aws),
  CONNECT_FLOW_ID: CONNECT.flowId,
  CONNECT_QUEUE_ID: CONNECT.queueId,
  PUBLIC_URL: settings.publicUrl,
  EMAIL_PACE_MS: String(settings.paceMs ?? 0),
  SMS_PACE_MS: String(settings.paceMs ?? 0),
  WHATSAPP_PACE_MS: String(settings.paceMs ?? 0),
  VOICE_PACE_MS: String(settings.paceMs ?? 0),
  SANDBOX_GATEWAY_URL: settings.sandboxGatewayUrl,
  SANDBOX_HOOKS_URL: settings.sandboxHooksUrl,
  SANDBOX_REGISTRY_URL: settings.sandboxRegistryUrl,
  FOUR_EYES: settings.fourEyes ? 'yes' : 'no',
});
