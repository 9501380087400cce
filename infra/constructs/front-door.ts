import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Team } from './team.ts';
import { watchStage } from './watch-stage.ts';

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
    watchStage(this, this.api, props.key, { rate: RATE_LIMIT, burst: BURST_LIMIT });
  }
}
