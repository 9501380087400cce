import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { CfnConfigurationSet as SmsConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { NAME_INDEX, WORK_INDEX } from '#shared/table/indexes.ts';
import type { SecretName } from '../secrets.ts';
import type { QueueName } from '../queues.ts';
import type { Permission } from '../function-spec.ts';
import type { AlarmClock } from './alarm-clock.ts';
import { allow, allowSending } from './allow.ts';
import type { WorkQueue } from './work-queue.ts';

/** What permissions speak of. */
export type Resources = {
  readonly key: IKey;
  readonly table: ITable;
  readonly files: IBucket;
  readonly bus: IEventBus;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  readonly secrets: Readonly<Record<SecretName, ISecret>>;
  readonly alarmClock: AlarmClock;
  readonly emailConfiguration: CfnConfigurationSet;
  readonly emailDomains: readonly string[];
  /** Null where neither SMS nor voice messages leave by End User Messaging. */
  readonly smsConfiguration: SmsConfigurationSet | null;
  /** Empty where SMS leave by SNS. */
  readonly smsOrigination: string;
  /** Empty where no machine calls. */
  readonly voiceOrigination: string;
  /** ARN; empty where no WhatsApp leaves. */
  readonly whatsappPhoneNumber: string;
  /** Empty where nobody is called by a telephone system. */
  readonly connectInstance: string;
};

/** Gives a function one permission of the topology, as narrow as AWS allows. No permission deletes anything but alarms. */
export function grant(lambda: IFunction, permission: Permission, on: Resources): void {
  switch (permission.kind) {
    case 'read-table':
      return allow(
        lambda,
        ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
        [
          on.table.tableArn,
          ...[NAME_INDEX, WORK_INDEX].map((index) => `${on.table.tableArn}/index/${index}`),
        ],
      );
    case 'write-table':
      return allow(
        lambda,
        [
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'dynamodb:ConditionCheckItem',
        ],
        [on.table.tableArn],
      );
    case 'send-to':
      return allowSending(lambda, on.queues[permission.queue].queue, on.key);
    case 'schedule':
      allow(
        lambda,
        ['scheduler:CreateSchedule', 'scheduler:GetSchedule'],
        [on.alarmClock.schedulesArn],
      );
      return allow(lambda, ['iam:PassRole'], [on.alarmClock.role.roleArn]);
    case 'send-email':
      return allowEmail(lambda, on);
    case 'send-sms':
      return on.smsConfiguration === null || on.smsOrigination === ''
        ? allowSms(lambda)
        : allow(
            lambda,
            ['sms-voice:SendTextMessage'],
            [on.smsOrigination, on.smsConfiguration.attrArn],
          );
    case 'send-voice':
      if (on.smsConfiguration === null || on.voiceOrigination === '') return;
      return allow(
        lambda,
        ['sms-voice:SendVoiceMessage'],
        [on.voiceOrigination, on.smsConfiguration.attrArn],
      );
    case 'send-whatsapp':
      if (on.whatsappPhoneNumber === '') return;
      return allow(lambda, ['social-messaging:SendWhatsAppMessage'], [on.whatsappPhoneNumber]);
    case 'place-calls':
      if (on.connectInstance === '') return;
      return allow(
        lambda,
        ['connect:StartOutboundVoiceContact'],
        [`${on.connectInstance}/contact/*`],
      );
    case 'publish-events':
      return allow(lambda, ['events:PutEvents'], [on.bus.eventBusArn]);
    case 'read-files':
      allow(lambda, ['s3:GetObject'], [on.files.arnForObjects(`${permission.under}*`)]);
      // Without it S3 answers "forbidden" to the question whether a file exists.
      return allow(lambda, ['s3:ListBucket'], [on.files.bucketArn]);
    case 'write-files':
      // What was sent in parts and broke off is given up.
      return allow(
        lambda,
        ['s3:PutObject', 's3:AbortMultipartUpload'],
        [on.files.arnForObjects(`${permission.under}*`)],
      );
    case 'read-secret':
      return allow(
        lambda,
        ['secretsmanager:GetSecretValue'],
        [on.secrets[permission.secret].secretArn],
      );
  }
}

function allowEmail(lambda: IFunction, on: Resources): void {
  const arn = (resource: string, resourceName: string) =>
    Stack.of(lambda).formatArn({ service: 'ses', resource, resourceName });
  const identities = on.emailDomains.map((domain) => arn('identity', domain));
  if (identities.length === 0) return;
  allow(
    lambda,
    ['ses:SendEmail'],
    [...identities, arn('configuration-set', on.emailConfiguration.ref)],
  );
}

/** A telephone is no resource that a policy could list, so everything is allowed and every topic taken out again. */
function allowSms(lambda: IFunction): void {
  const actions = ['sns:Publish'];
  const topics = Stack.of(lambda).formatArn({
    service: 'sns',
    region: '*',
    account: '*',
    resource: '*',
  });
  allow(lambda, actions, ['*']);
  lambda.addToRolePolicy(
    new PolicyStatement({ effect: Effect.DENY, actions, resources: [topics] }),
  );
}
