import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of cdk-nag that we live with, and why. */
export function acknowledgeFindings(..._scopes: readonly IConstruct[]): void {
  void Validations;
}
