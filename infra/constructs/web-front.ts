import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';

const CONSOLE = path.resolve(import.meta.dirname, '../../web/dist');
/** Paths that the HTTP API answers; everything else is the console. */
const API_PATHS = ['/api/*', '/p/*', '/u/*', '/webhooks/*'];

/** One address for everybody: the console from S3, and API, portal and webhooks from the HTTP API behind it. */
export class WebFront extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: { api: HttpApi; userPoolClientId: string }) {
    super(scope, id);
    const logs = new Bucket(this, 'Logs', {
      ...closed,
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
    });
    const site = new Bucket(this, 'Site', { ...closed, serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'site/' });
    const { region } = Stack.of(this);
    const apiOrigin = new HttpOrigin(Fn.select(2, Fn.split('/', props.api.apiEndpoint)));
    const toApi = {
      origin: apiOrigin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
    const distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(site),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      },
      additionalBehaviors: Object.fromEntries(API_PATHS.map((pattern) => [pattern, toApi])),
      // The console routes in the browser: any of its addresses is answered by its one page.
      errorResponses: [
        { httpStatus: 403, responseHttpStatus: 200, responsePagePath: '/index.html' },
      ],
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'cdn/',
      logIncludesCookies: false,
    });
    if (existsSync(CONSOLE))
      new BucketDeployment(this, 'Deployment', {
        sources: [
          Source.asset(CONSOLE),
          Source.jsonData('config.json', {
            identityUrl: `https://cognito-idp.${region}.amazonaws.com/`,
            clientId: props.userPoolClientId,
          }),
        ],
        destinationBucket: site,
        distribution,
      });
    this.url = `https://${distribution.distributionDomainName}`;
  }
}

const closed = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.DESTROY,
};
