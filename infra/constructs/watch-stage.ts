import assert from 'node:assert/strict';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnStage, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Throttles an HTTP API, in requests a second, and logs what was asked of it without saying by whom. */
export function watchStage(
  scope: Construct,
  api: HttpApi,
  key: IKey,
  limits: { readonly rate: number; readonly burst: number },
): void {
  const logs = new LogGroup(scope, 'Logs', {
    retention: RetentionDays.THREE_MONTHS,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = api.defaultStage?.node.defaultChild;
  assert(stage instanceof CfnStage, 'an HTTP API has a default stage');
  stage.accessLogSettings = {
    destinationArn: logs.logGroupArn,
    // Neither path nor address: a portal link is a key, and who opened it is nobody's business.
    format: JSON.stringify({
      requestId: '$context.requestId',
      route: '$context.routeKey',
      status: '$context.status',
      latency: '$context.responseLatency',
    }),
  };
  stage.defaultRouteSettings = {
    throttlingRateLimit: limits.rate,
    throttlingBurstLimit: limits.burst,
    detailedMetricsEnabled: true,
  };
}
