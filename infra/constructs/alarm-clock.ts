import { Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { allowSending } from './allow.ts';
import type { WorkQueue } from './work-queue.ts';

/** Where debtors' alarms are kept, and the role by which Scheduler puts those that rang on the queue of steps. */
export class AlarmClock extends Construct {
  readonly group: CfnScheduleGroup;
  readonly role: Role;
  /** Every schedule of the group, for policies. */
  readonly schedulesArn: string;

  constructor(scope: Construct, id: string, props: { steps: WorkQueue; key: IKey }) {
    super(scope, id);
    const { stackName, account } = Stack.of(this);
    this.group = new CfnScheduleGroup(this, 'Group', { name: `${stackName}-alarms` });
    this.role = new Role(this, 'Role', {
      description: 'EventBridge Scheduler puts the alarms that rang on the queue of steps',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const { steps, key } = props;
    allowSending(this.role, steps.queue, key);
    allowSending(this.role, steps.deadLetters, key);
    this.schedulesArn = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.group.ref}/*`,
    });
  }
}
