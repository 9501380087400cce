import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventType } from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { LISTED_ATTRIBUTES, NAME_INDEX } from '#shared/table/keys.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import { EMAIL_EVENTS, IMPORT_FILES, type QueueName, SECRETS, type SecretName } from './topology.ts';

/** Files of receivables and of rejected rows hold personal data and are kept no longer than they are useful. */
const FILES_KEPT_DAYS = 90;

/** Everything that must survive a new version of the code: data, keys, secrets and people's accounts. */
export class StatefulStack extends Stack {
  readonly key: Key;
  readonly table: Table;
  readonly files: Bucket;
  readonly users: UserPool;
  readonly secrets: Readonly<Record<SecretName, Secret>>;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });

    this.key = new Key(this, 'Key', {
      description: 'Encrypts everything that Régua stores or queues',
      enableKeyRotation: true,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: NAME_INDEX,
      partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
      sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
      // Only what the lists show: a step that leaves these alone writes nothing to the index.
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...LISTED_ATTRIBUTES],
    });
    this.files = new Bucket(this, 'Files', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: false,
      lifecycleRules: [
        { expiration: Duration.days(FILES_KEPT_DAYS), abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
      // The console uploads files of receivables straight to S3 by a signed address.
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 3000 }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.users = new UserPool(this, 'Users', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.secrets = {
      'document-key': this.secret('document-key', { excludePunctuation: true, passwordLength: 64 }),
      gateways: this.secret('gateways', {
        secretStringTemplate: '{}',
        generateStringKey: 'sandboxWebhookSecret',
        excludePunctuation: true,
      }),
    };
    this.queues = this.createQueues();
    this.files.addEventNotification(
      EventType.OBJECT_CREATED,
      new SqsDestination(this.queues[IMPORT_FILES.queue].queue),
      { prefix: IMPORT_FILES.prefix },
    );
    new Rule(this, 'EmailEvents', {
      description: 'What became of each e-mail, as SES tells it on the default bus',
      eventPattern: { source: [EMAIL_EVENTS.source], detailType: [...EMAIL_EVENTS.detailTypes] },
      targets: [new SqsQueue(this.queues[EMAIL_EVENTS.queue].queue)],
    });
  }

  private secret(name: SecretName, generateSecretString: SecretStringGenerator): Secret {
    return new Secret(this, `Secret-${name}`, {
      description: SECRETS[name],
      encryptionKey: this.key,
      removalPolicy: RemovalPolicy.RETAIN,
      generateSecretString,
    });
  }

  /** Queues hold work that must not be lost, so they live with the data. */
  private createQueues(): Record<QueueName, WorkQueue> {
    const queue = (name: QueueName) => new WorkQueue(this, name, this.key);
    return {
      imports: queue('imports'),
      steps: queue('steps'),
      'messages-email': queue('messages-email'),
      'messages-sms': queue('messages-sms'),
      deliveries: queue('deliveries'),
      charges: queue('charges'),
      payments: queue('payments'),
      'stream-failures': queue('stream-failures'),
    };
  }
}
