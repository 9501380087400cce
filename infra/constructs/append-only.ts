import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** Keys of history begin so (shared/table/keys.ts). */
const HISTORY = 'H#*';

/**
 * What no function may do, whatever else it is ever granted: delete an item, or change an entry of a history. Only a
 * plain Put could still overwrite one, which IAM cannot tell from a first writing; the condition on every Put and the
 * chain of hashes stand against that.
 */
export class AppendOnly extends Construct {
  readonly policy: ManagedPolicy;

  constructor(scope: Construct, id: string, table: ITable) {
    super(scope, id);
    this.policy = new ManagedPolicy(this, 'Policy', {
      description: 'History is append-only: nothing is deleted, and no entry of it changed',
      statements: [
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:PartiQLDelete'],
          resources: [table.tableArn],
        }),
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['dynamodb:UpdateItem', 'dynamodb:PartiQLUpdate'],
          resources: [table.tableArn],
          conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [HISTORY] } },
        }),
      ],
    });
  }
}
