import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

const USE = ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'];

/**
 * The key that encrypts everything Régua stores or queues. Its policy names services and this account, never a
 * resource, so that data does not depend on the code that uses it.
 */
export class DataKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts everything that Régua stores or queues',
      enableKeyRotation: true,
    });
    const { account, region } = Stack.of(this);
    const logGroups = Stack.of(this).formatArn({ service: 'logs', resource: 'log-group:*' });
    this.allow(
      `logs.${region}.amazonaws.com`,
      ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    );
    const fromThisAccount = { StringEquals: { 'aws:SourceAccount': account } };
    this.allow('events.amazonaws.com', USE, fromThisAccount);
    // S3 tells a queue of the files that arrive.
    this.allow('s3.amazonaws.com', USE, fromThisAccount);
    // AWS End User Messaging writes what became of SMS to a topic, which hands it to a queue.
    this.allow('sms-voice.amazonaws.com', USE, fromThisAccount);
    this.allow('sns.amazonaws.com', USE, fromThisAccount);
    // WhatsApp messages come in by a topic as well, and e-mails as files that SES stores.
    for (const service of ['social-messaging.amazonaws.com', 'ses.amazonaws.com'])
      this.allow(service, USE, fromThisAccount);
    // Alarms write to a topic that is encrypted with this key.
    this.allow('cloudwatch.amazonaws.com', USE, fromThisAccount);
  }

  /** The same key for another stack, whose constructs would otherwise write their names into its policy. */
  importedInto(scope: Construct): IKey {
    return Key.fromKeyArn(scope, 'DataKey', this.key.keyArn);
  }

  private allow(service: string, actions: string[], conditions: Record<string, object>): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions,
        resources: ['*'],
        conditions,
      }),
    );
  }
}
