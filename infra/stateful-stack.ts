import {
  CfnOutput,
  Duration,
  RemovalPolicy,
  SecretValue,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  EventType,
  HttpMethods,
} from 'aws-cdk-lib/aws-s3';
import { Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { DataKey } from './constructs/data-key.ts';
import { debtorsTable } from './constructs/debtors-table.ts';
import { EmailDomain } from './constructs/email-domain.ts';
import { ReplyMailbox } from './constructs/reply-mailbox.ts';
import { ReplyTopic } from './constructs/reply-topic.ts';
import { toldOfFiles } from './constructs/file-arrivals.ts';
import { SmsNews } from './constructs/sms-news.ts';
import { Team } from './constructs/team.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import { CALL_EVENTS, RECORDING_EVENTS } from './call-events.ts';
import { EMAIL_EVENTS } from './email-events.ts';
import { ARRIVING_FILES, FILES_KEPT_DAYS } from './files.ts';
import { REPLY_TOPIC } from './reply-topic.ts';
import { SECRETS, type SecretName } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { QueueName } from './queues.ts';

const UPLOAD_LEFT_DAYS = 2;
const ACCESS_LOGS_KEPT_DAYS = 90;

/** Everything that must survive a new version of the code: data, keys, secrets and people's accounts. */
export class StatefulStack extends Stack {
  readonly key: DataKey;
  readonly table: ITable;
  readonly accessLogs: Bucket;
  readonly files: Bucket;
  readonly team: Team;
  readonly secrets: Readonly<Record<SecretName, Secret>>;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  /** Where AWS End User Messaging tells of SMS and voice messages; null where it carries neither. */
  readonly smsNews: SmsNews | null;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { settings } = props;

    this.key = new DataKey(this, 'DataKey');
    this.table = debtorsTable(this, this.key.key, settings.restoredTableStreamArn);
    this.accessLogs = new Bucket(this, 'AccessLogs', {
      ...CLOSED,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(ACCESS_LOGS_KEPT_DAYS) }],
    });
    this.files = this.filesBucket(settings);
    this.team = new Team(this, 'Team');
    this.secrets = {
      'document-key': this.secret('document-key', RANDOM),
      'edge-proof': this.secret('edge-proof', RANDOM),
      // No gateway and no provider yet. What an operator writes here later is not undone by a deployment.
      gateways: this.secret('gateways', {
        secretStringValue: SecretValue.unsafePlainText('{}'),
      }),
      enrichment: this.secret('enrichment', {
        secretStringValue: SecretValue.unsafePlainText('{}'),
      }),
    };
    this.queues = this.workQueues(settings);
    for (const { prefix, queue } of ARRIVING_FILES) {
      const told = toldOfFiles(this.queues[queue].queue);
      this.files.addEventNotification(EventType.OBJECT_CREATED, told, { prefix });
    }
    const deliveries = this.queues[EMAIL_EVENTS.queue];
    new Rule(this, 'EmailEvents', {
      description: 'What became of each e-mail, as SES tells it on the default bus',
      eventPattern: {
        source: [EMAIL_EVENTS.source],
        detailType: [...EMAIL_EVENTS.detailTypes],
      },
      targets: [new SqsQueue(deliveries.queue, { deadLetterQueue: deliveries.deadLetters })],
    });
    if (settings.connectInstance !== '') {
      new Rule(this, 'CallEvents', {
        description: 'What became of each call, as Amazon Connect tells it',
        eventPattern: {
          source: [CALL_EVENTS.source],
          detailType: [...CALL_EVENTS.detailTypes],
        },
        targets: [new SqsQueue(deliveries.queue, { deadLetterQueue: deliveries.deadLetters })],
      });
    }
    if (settings.connectRecordings !== '') {
      new Rule(this, 'CallRecordings', {
        description: 'Where the recording of each call lies, as S3 tells it',
        eventPattern: {
          source: [RECORDING_EVENTS.source],
          detailType: [...RECORDING_EVENTS.detailTypes],
          detail: { bucket: { name: [settings.connectRecordings] } },
        },
        targets: [new SqsQueue(deliveries.queue, { deadLetterQueue: deliveries.deadLetters })],
      });
    }
    this.smsNews =
      settings.smsOrigination === '' && settings.voiceOrigination === ''
        ? null
        : new SmsNews(this, 'SmsNews', { key: this.key.key, deliveries });
    new ReplyTopic(this, 'ReplyTopic', {
      key: this.key.key,
      queue: this.queues[REPLY_TOPIC.queue].queue,
      deployment: `regua-${settings.stage}`,
    });
    if (settings.replyDomain !== '') {
      new ReplyMailbox(this, 'ReplyMailbox', { files: this.files, domain: settings.replyDomain });
    }
    for (const domain of settings.emailDomains) new EmailDomain(this, domain);
    new CfnOutput(this, 'UserPoolId', { value: this.team.users.userPoolId });
    new CfnOutput(this, 'GatewaysSecretArn', { value: this.secrets.gateways.secretArn });
    new CfnOutput(this, 'EnrichmentSecretArn', { value: this.secrets.enrichment.secretArn });
  }

  private filesBucket({ domainName }: Settings): Bucket {
    return new Bucket(this, 'Files', {
      ...CLOSED,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(UPLOAD_LEFT_DAYS) },
        ...Object.entries(FILES_KEPT_DAYS).flatMap(([prefix, days]) =>
          days === null ? [] : [{ prefix, expiration: Duration.days(days) }],
        ),
      ],
      // The console uploads files of receivables straight to S3 by a signed address.
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [`https://${domainName || '*.cloudfront.net'}`],
          allowedHeaders: ['*'],
          maxAge: 3000,
        },
      ],
    });
  }

  private secret(name: SecretName, value: SecretProps): Secret {
    return new Secret(this, `Secret-${name}`, {
      description: SECRETS[name],
      encryptionKey: this.key.key,
      removalPolicy: RemovalPolicy.RETAIN,
      ...value,
    });
  }

  /** Queues hold work that must not be lost, so they live with the data. */
  private workQueues({ stage }: Settings): Record<QueueName, WorkQueue> {
    const common = { deployment: `regua-${stage}`, key: this.key.key };
    const queue = (name: QueueName) => new WorkQueue(this, name, common);
    return {
      imports: queue('imports'),
      retornos: queue('retornos'),
      'regua-moves': queue('regua-moves'),
      trials: queue('trials'),
      lookups: queue('lookups'),
      sortings: queue('sortings'),
      steps: queue('steps'),
      'messages-email': queue('messages-email'),
      'messages-sms': queue('messages-sms'),
      'messages-whatsapp': queue('messages-whatsapp'),
      'messages-voice': queue('messages-voice'),
      deliveries: queue('deliveries'),
      replies: queue('replies'),
      charges: queue('charges'),
      listings: queue('listings'),
      payments: queue('payments'),
      hooks: queue('hooks'),
      'stream-failures': queue('stream-failures'),
    };
  }
}

const RANDOM: SecretProps = {
  generateSecretString: { excludePunctuation: true, passwordLength: 64 },
};

const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
};
