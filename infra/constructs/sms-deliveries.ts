import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { allow } from './allow.ts';

/**
 * SNS tells what became of an SMS only in CloudWatch Logs, in groups whose names it chooses, and only when the account
 * says so. That switch belongs to the whole account, so a person turns it once with the command in the output.
 */
export class SmsDeliveries extends Construct {
  readonly logGroups: Readonly<Record<'Accepted' | 'Failed', ILogGroup>>;

  constructor(scope: Construct, id: string, props: { key: IKey; makesLogGroups: boolean }) {
    super(scope, id);
    const { region, account } = Stack.of(this);
    const group = (name: string, suffix: string): ILogGroup => {
      const logGroupName = `sns/${region}/${account}/DirectPublishToPhoneNumber${suffix}`;
      if (!props.makesLogGroups) return LogGroup.fromLogGroupName(this, name, logGroupName);
      return new LogGroup(this, name, {
        logGroupName,
        encryptionKey: props.key,
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      });
    };
    this.logGroups = { Accepted: group('Accepted', ''), Failed: group('Failed', '/Failure') };

    const role = new Role(this, 'Role', {
      description: 'SNS writes what became of each SMS to CloudWatch Logs',
      assumedBy: new ServicePrincipal('sns.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const logGroupArn = Stack.of(this).formatArn({
      service: 'logs',
      resource: `log-group:sns/${region}/${account}/DirectPublishToPhoneNumber*`,
    });
    allow(role, ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroupArn]);
    new CfnOutput(this, 'Switch', {
      description: 'Run this once per account and region, so that SMS are followed to their end',
      value: `aws sns set-sms-attributes --attributes DeliveryStatusIAMRole=${role.roleArn},DeliveryStatusSuccessSamplingRate=100`,
    });
  }
}
