import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type Code,
  Function as Lambda,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { environmentOf, type Variables } from '../environments.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { FUNCTIONS, type FunctionName } from '../topology.ts';
import { allowKey } from './allow.ts';

export type FunctionProps = {
  readonly variables: Variables;
  readonly code: Code;
  readonly key: IKey;
  /** What no function may do. */
  readonly forbidden: ManagedPolicy;
  /** Where the runs of the clock go that failed to the end. */
  readonly lostRuns: IQueue;
};

/** A Lambda function the way this project runs all of them, with a name to type at night: `regua-prod-run-step`. */
export class TypedFunction extends Construct {
  readonly name: FunctionName;
  readonly spec: FunctionSpec;
  readonly lambda: Lambda;

  constructor(scope: Construct, name: FunctionName, props: FunctionProps) {
    super(scope, `Function-${name.replace('/', '-')}`);
    const { key, lostRuns, forbidden } = props;
    this.name = name;
    this.spec = FUNCTIONS[name];
    const { timeoutSeconds, memoryMb } = this.spec;
    const functionName = `${Stack.of(this).stackName}-${name.replace(/^.*\//, '')}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [forbidden],
    });
    logGroup.grantWrite(role);
    allowKey(role, key);
    this.lambda = new Lambda(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: props.code,
      handler: 'index.handler',
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      environment: environmentOf(name, props.variables),
      environmentEncryption: key,
      recursiveLoop: goesOnByItself(this.spec) ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      ...(runsByTheClock(this.spec) && { deadLetterQueue: lostRuns }),
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
    });
  }
}

/** Lambda would stop a function that answers its own queue after 16 rounds; a long import takes as many as it needs. */
const goesOnByItself = ({ triggers, permissions }: FunctionSpec): boolean =>
  triggers.some(
    (trigger) =>
      trigger.kind === 'queue' &&
      permissions.some((may) => may.kind === 'send-to' && may.queue === trigger.queue),
  );

const runsByTheClock = ({ triggers }: FunctionSpec): boolean =>
  triggers.some(({ kind }) => kind === 'cron');
