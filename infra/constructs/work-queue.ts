import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { QUEUES, type QueueName } from '../queues.ts';

/** As long as SQS can: what went wrong on the first day of a holiday is still there after it. */
const KEPT = Duration.days(14);

/**
 * A queue with its dead letters, both encrypted and open to nobody without TLS. They have names to type at night:
 * `regua-prod-payments` and `regua-prod-payments-dead`.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, name: QueueName, props: { deployment: string; key: IKey }) {
    super(scope, `Queue-${name}`);
    const { visibilitySeconds, maxReceiveCount } = QUEUES[name];
    const closed = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: KEPT,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const queueName = `${props.deployment}-${name}`;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...closed,
      queueName: `${queueName}-dead`,
    });
    this.queue = new Queue(this, 'Queue', {
      ...closed,
      queueName,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
  }
}
