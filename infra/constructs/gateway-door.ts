import { CfnOutput } from 'aws-cdk-lib';
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { watchStage } from './watch-stage.ts';

/** Requests a second that gateways take together before API Gateway answers 429. */
const RATE_LIMIT = 100;
const BURST_LIMIT = 200;

type GatewayDoorProps = {
  readonly key: IKey;
  readonly settings: Settings;
  /** What takes in webhooks. */
  readonly receiver: IFunction;
};

/**
 * A second door for gateways that prove themselves by a certificate. CloudFront ends TLS and so cannot pass one on: this
 * name leads straight to API Gateway, which lets nobody in whose certificate the truststore does not sign, and which
 * answers under no other name.
 */
export class GatewayDoor extends Construct {
  constructor(scope: Construct, id: string, { key, settings, receiver }: GatewayDoorProps) {
    super(scope, id);
    const truststore = new Asset(this, 'Truststore', { path: settings.gatewayTruststore });
    const domain = new DomainName(this, 'Domain', {
      domainName: settings.gatewayDomainName,
      certificate: Certificate.fromCertificateArn(
        this,
        'Certificate',
        settings.gatewayCertificateArn,
      ),
      securityPolicy: SecurityPolicy.TLS_1_2,
      mtls: {
        bucket: Bucket.fromBucketName(this, 'Assets', truststore.s3BucketName),
        key: truststore.s3ObjectKey,
      },
    });
    const api = new HttpApi(this, 'Api', {
      description: 'Webhooks of gateways that bring a certificate',
      disableExecuteApiEndpoint: true,
      defaultDomainMapping: { domainName: domain },
    });
    api.addRoutes({
      path: '/webhooks/{proxy+}',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Receiver', receiver),
      authorizer: new HttpNoneAuthorizer(),
    });
    watchStage(this, api, key, { rate: RATE_LIMIT, burst: BURST_LIMIT });
    new CfnOutput(this, 'Target', { value: domain.regionalDomainName });
  }
}
