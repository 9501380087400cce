import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** What reading and writing under a key takes; the CDK's own grants would add wildcards. */
const KEY_USE = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

export function allow(
  { grantPrincipal }: IGrantable,
  actions: readonly string[],
  resources: readonly string[],
): void {
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...resources] }),
  );
}

export const allowKey = (grantee: IGrantable, key: IKey): void =>
  allow(grantee, KEY_USE, [key.keyArn]);

/** Lets somebody put messages on an encrypted queue. */
export function allowSending(grantee: IGrantable, queue: IQueue, key: IKey): void {
  allow(grantee, ['sqs:SendMessage'], [queue.queueArn]);
  allowKey(grantee, key);
}
