import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { allowSending } from './allow.ts';

/** By which role the clock starts functions, and where the runs go that could not start or failed to the end. */
export class NightlyRuns extends Construct {
  readonly role: Role;
  readonly lost: Queue;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    this.lost = new Queue(this, 'Lost', {
      queueName: `${Stack.of(this).stackName}-nightly-runs-lost`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.role = new Role(this, 'Role', {
      description: 'EventBridge Scheduler starts the nightly functions',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    allowSending(this.role, this.lost, key);
  }
}
