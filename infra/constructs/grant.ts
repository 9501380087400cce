import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Permission, QueueName, SecretName } from '../topology.ts';

/** What permissions speak of. */
export type Resources = {
  readonly table: Table;
  readonly files: IBucket;
  readonly bus: IEventBus;
  readonly queues: Readonly<Record<QueueName, IQueue>>;
  readonly secrets: Readonly<Record<SecretName, ISecret>>;
  readonly scheduleGroup: CfnScheduleGroup;
  readonly schedulerRole: IRole;
  readonly emailConfiguration: CfnConfigurationSet;
};

/** Gives a function one permission of the topology, as narrow as AWS allows. */
export function grant(lambda: IFunction, permission: Permission, on: Resources): void {
  switch (permission.kind) {
    case 'read-table':
      on.table.grant(lambda, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan');
      allow(lambda, ['dynamodb:Query'], [`${on.table.tableArn}/index/gsi1`]);
      break;
    case 'write-table':
      // History is append-only for everybody: no function may delete an item.
      on.table.grant(
        lambda,
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:ConditionCheckItem',
      );
      break;
    case 'send-to':
      on.queues[permission.queue].grantSendMessages(lambda);
      break;
    case 'schedule': {
      const { name } = on.scheduleGroup;
      const schedules = Stack.of(lambda).formatArn({
        service: 'scheduler',
        resource: 'schedule',
        resourceName: `${name}/*`,
      });
      allow(
        lambda,
        ['scheduler:CreateSchedule', 'scheduler:GetSchedule', 'scheduler:DeleteSchedule'],
        [schedules],
      );
      on.schedulerRole.grantPassRole(lambda.grantPrincipal);
      break;
    }
    case 'send-email': {
      const ses = (resource: string, resourceName: string) =>
        Stack.of(lambda).formatArn({ service: 'ses', resource, resourceName });
      allow(
        lambda,
        ['ses:SendEmail'],
        [ses('identity', '*'), ses('configuration-set', on.emailConfiguration.ref)],
      );
      break;
    }
    case 'send-sms':
      // An SMS has no resource: the service authorises by phone number, which no policy can list.
      allow(lambda, ['sns:Publish'], ['*']);
      break;
    case 'publish-events':
      on.bus.grantPutEventsTo(lambda);
      break;
    case 'read-files':
      on.files.grantRead(lambda);
      break;
    case 'write-files':
      on.files.grantPut(lambda);
      break;
    case 'read-secret':
      on.secrets[permission.secret].grantRead(lambda);
      break;
  }
}

function allow(lambda: IFunction, actions: string[], resources: string[]): void {
  lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
}
