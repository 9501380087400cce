import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** Every kind of alarm, with its chapter in docs/operations.md. */
export type AlarmKind =
  | 'Failing'
  | 'Throttled'
  | 'GaveUp'
  | 'Waiting'
  | 'StreamBehind'
  | 'AlarmsDropped'
  | 'RunsLost'
  | 'ServerErrors'
  | 'Bounces'
  | 'Complaints'
  | 'MoneyUndecided'
  | 'WhatsAppTextsMoved';

type Rule = {
  readonly kind: AlarmKind;
  /** Which of several, e.g. a function or a queue. */
  readonly of?: string;
  readonly metric: IMetric;
  readonly atLeast: number;
  /** How many periods in a row; one unless said. */
  readonly periods?: number;
  /** Who is hurt and how, for the person who is woken up. */
  readonly says: string;
};

/** An alarm that rings when a number is reached. No data means that nothing happened, which is fine. */
export const alarmWhen = (
  scope: Construct,
  { kind, of, metric, atLeast, periods = 1, says }: Rule,
): Alarm =>
  new Alarm(scope, of ? `${kind}-${of.replace('/', '-')}` : kind, {
    metric,
    threshold: atLeast,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${says} What to do: docs/operations.md, "${kind}".`,
  });
