import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { AlarmClock } from './constructs/alarm-clock.ts';
import { AppendOnly } from './constructs/append-only.ts';
import { EmailConfiguration } from './constructs/email-configuration.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { GatewayDoor } from './constructs/gateway-door.ts';
import { grant } from './constructs/grant.ts';
import { NightlyRuns } from './constructs/nightly-runs.ts';
import { SmsConfiguration } from './constructs/sms-configuration.ts';
import { SmsDeliveries } from './constructs/sms-deliveries.ts';
import { addTrigger } from './constructs/trigger.ts';
import { TypedFunction } from './constructs/typed-function.ts';
import { Watch } from './constructs/watch.ts';
import { WebFront } from './constructs/web-front.ts';
import type { Variables } from './environments.ts';
import { functionNames } from './impact.ts';
import { paceMsOf } from './send-rate.ts';
import type { Settings } from './settings.ts';
import type { StatefulStack } from './stateful-stack.ts';
import type { FunctionName } from './topology.ts';

/** What was built before: CDK only carries it. */
export type Built = {
  readonly codeOf: (name: FunctionName) => Code;
  /** The folder of the console; null deploys everything but the console. */
  readonly consoleFolder: string | null;
};

export type StatelessProps = StackProps & {
  readonly stateful: StatefulStack;
  readonly settings: Settings;
  readonly built: Built;
};

/** Everything that a new version of the code may replace: functions, their triggers, the front door and alarms. */
export class StatelessStack extends Stack {
  constructor(scope: Construct, id: string, props: StatelessProps) {
    super(scope, id, props);
    const { stateful, settings } = props;
    const { codeOf, consoleFolder } = props.built;
    const { table, files, team, secrets, queues, accessLogs } = stateful;
    const key = stateful.key.importedInto(this);

    const bus = new EventBus(this, 'Bus', { kmsKey: key });
    const alarmClock = new AlarmClock(this, 'AlarmClock', { steps: queues.steps, key });
    const { set: emailConfiguration } = new EmailConfiguration(this, 'Email');
    const { logGroups: smsDeliveries } = new SmsDeliveries(this, 'SmsDeliveries', {
      key,
      makesLogGroups: settings.makesSmsLogs === 'yes',
    });
    const smsNews = stateful.smsNews?.topic.topicArn;
    const smsConfiguration =
      smsNews === undefined ? null : new SmsConfiguration(this, 'Sms', smsNews).set;
    const nightlyRuns = new NightlyRuns(this, 'NightlyRuns', key);
    const { policy: forbidden } = new AppendOnly(this, 'AppendOnly', table);
    const { api, jwt } = new FrontDoor(this, 'FrontDoor', { team, key });
    const userPoolClientId = team.console.userPoolClientId;
    const edgeProof = secrets['edge-proof'].secretValue;
    const stores = { files, accessLogs, key };
    const front = { api, userPoolClientId, edgeProof, ...stores, settings, consoleFolder };
    const { url } = new WebFront(this, 'Web', front);

    const sendRates = {
      email: settings.emailsPerSecond,
      sms: settings.smsPerSecond,
      whatsapp: settings.whatsappPerSecond,
      voice: settings.voicePerSecond,
    };
    const variables: Variables = {
      TABLE_NAME: table.tableName,
      FILES_BUCKET: files.bucketName,
      BUS_NAME: bus.eventBusName,
      DOCUMENT_KEY_SECRET: secrets['document-key'].secretArn,
      EDGE_PROOF_SECRET: secrets['edge-proof'].secretArn,
      GATEWAYS_SECRET: secrets.gateways.secretArn,
      ENRICHMENT_SECRET: secrets.enrichment.secretArn,
      IMPORTS_QUEUE_URL: queues.imports.queue.queueUrl,
      MESSAGES_EMAIL_QUEUE_URL: queues['messages-email'].queue.queueUrl,
      MESSAGES_SMS_QUEUE_URL: queues['messages-sms'].queue.queueUrl,
      MESSAGES_WHATSAPP_QUEUE_URL: queues['messages-whatsapp'].queue.queueUrl,
      MESSAGES_VOICE_QUEUE_URL: queues['messages-voice'].queue.queueUrl,
      DELIVERIES_QUEUE_URL: queues.deliveries.queue.queueUrl,
      CHARGES_QUEUE_URL: queues.charges.queue.queueUrl,
      HOOKS_QUEUE_URL: queues.hooks.queue.queueUrl,
      LISTINGS_QUEUE_URL: queues.listings.queue.queueUrl,
      REGUA_MOVES_QUEUE_URL: queues['regua-moves'].queue.queueUrl,
      TRIALS_QUEUE_URL: queues.trials.queue.queueUrl,
      LOOKUPS_QUEUE_URL: queues.lookups.queue.queueUrl,
      SORTINGS_QUEUE_URL: queues.sortings.queue.queueUrl,
      PAYMENTS_QUEUE_URL: queues.payments.queue.queueUrl,
      STEPS_QUEUE_ARN: queues.steps.queue.queueArn,
      SCHEDULE_GROUP: alarmClock.group.ref,
      SCHEDULER_ROLE_ARN: alarmClock.role.roleArn,
      SCHEDULER_DEAD_LETTERS_ARN: queues.steps.deadLetters.queueArn,
      EMAIL_CONFIGURATION_SET: emailConfiguration.ref,
      SMS_ORIGINATION: settings.smsOrigination,
      SMS_CONFIGURATION_SET: smsConfiguration?.ref ?? '',
      WHATSAPP_PHONE_NUMBER: settings.whatsappPhoneNumber,
      VOICE_ORIGINATION: settings.voiceOrigination,
      CONNECT_INSTANCE: settings.connectInstance,
      CONNECT_FLOW_ID: settings.connectFlowId,
      CONNECT_QUEUE_ID: settings.connectQueueId,
      PUBLIC_URL: url,
      EMAIL_PACE_MS: String(paceMsOf(sendRates.email)),
      SMS_PACE_MS: String(paceMsOf(sendRates.sms)),
      WHATSAPP_PACE_MS: String(paceMsOf(sendRates.whatsapp)),
      VOICE_PACE_MS: String(paceMsOf(sendRates.voice)),
      SANDBOX_GATEWAY_URL: settings.sandboxGatewayUrl,
      SANDBOX_HOOKS_URL: settings.sandboxHooksUrl,
      SANDBOX_REGISTRY_URL: settings.sandboxRegistryUrl,
      FOUR_EYES: settings.fourEyes,
    };
    const { emailDomains, smsOrigination, voiceOrigination } = settings;
    const { whatsappPhoneNumber, connectInstance } = settings;
    const stored = { key, table, files, secrets, queues };
    const email = { emailConfiguration, emailDomains };
    const sms = { smsConfiguration, smsOrigination, voiceOrigination };
    const telephones = { whatsappPhoneNumber, connectInstance };
    const granted = { ...stored, bus, alarmClock, ...email, ...sms, ...telephones };
    const sources = { ...stored, api, jwt, nightlyRuns, smsDeliveries, sendRates };
    const functions = functionNames().map((name) => {
      const lostRuns = nightlyRuns.lost;
      const props = { variables, code: codeOf(name), key, forbidden, lostRuns };
      const made = new TypedFunction(this, name, props);
      for (const permission of made.spec.permissions) grant(made.lambda, permission, granted);
      for (const trigger of made.spec.triggers) addTrigger(made.lambda, trigger, sources);
      return made;
    });
    const receiver = functions.find(({ name }) => name === 'payments/receive-webhook')?.lambda;
    if (settings.gatewayDomainName !== '' && receiver) {
      new GatewayDoor(this, 'GatewayDoor', { key, settings, receiver });
    }
    const watched = { key, functions, queues, alarmClock, api, lostRuns: nightlyRuns.lost };
    new Watch(this, 'Watch', { ...watched, email: settings.alarmEmail });
    new CfnOutput(this, 'PublicUrl', { value: url });
  }
}
