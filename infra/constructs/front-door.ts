import assert from 'node:assert/strict';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Team } from './team.ts';

/** Requests a second that API, portal and webhooks take together before API Gateway answers 429. */
const RATE_LIMIT = 200;
const BURST_LIMIT = 400;

/** One HTTP API: the team comes with a token, debtors with a link, gateways with a signature. */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  readonly jwt: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, props: { team: Team; key: IKey }) {
    super(scope, id);
    const { users, console } = props.team;
    this.api = new HttpApi(this, 'Api', {
      description: 'API, debtor portal and webhooks of Régua',
    });
    this.jwt = new HttpJwtAuthorizer('Jwt', users.userPoolProviderUrl, {
      jwtAudience: [console.userPoolClientId],
    });
    const logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.api.defaultStage?.node.defaultChild;
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
      throttlingRateLimit: RATE_LIMIT,
      throttlingBurstLimit: BURST_LIMIT,
      detailedMetricsEnabled: true,
    };
  }
}
