import path from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { BUNDLES } from '../bundle/build.ts';
import { environmentOf, type Variables } from '../environments.ts';
import { FUNCTIONS, type FunctionName } from '../topology.ts';

/** A Lambda function the way this project runs all of them, with an alarm that says who is hurt. */
export class TypedFunction extends Construct {
  readonly lambda: Lambda;
  readonly alarm: Alarm;

  constructor(scope: Construct, name: FunctionName, props: { variables: Variables; key: IKey }) {
    super(scope, `Function-${name.replace('/', '-')}`);
    const { timeoutSeconds, memoryMb, impact } = FUNCTIONS[name];
    this.lambda = new Lambda(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(path.join(BUNDLES, name), { exclude: ['*.map'] }),
      handler: 'index.handler',
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      environment: {
        ...environmentOf(name, props.variables),
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      environmentEncryption: props.key,
      loggingFormat: LoggingFormat.JSON,
      logGroup: new LogGroup(this, 'Logs', {
        retention: RetentionDays.THREE_MONTHS,
        encryptionKey: props.key,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    this.alarm = new Alarm(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${name} is failing: ${impact}.`,
    });
  }
}
