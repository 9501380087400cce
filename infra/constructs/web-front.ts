import { Fn, RemovalPolicy, type SecretValue, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { EDGE_PROOF_HEADER, VIEWER_IP_HEADER } from '#shared/lambda/viewer-ip.ts';
import type { Settings } from '../settings.ts';
import { apiHeaders, consoleHeaders } from './response-headers.ts';

/** Paths that the HTTP API answers; everything else is the console. */
const API_PATHS = ['/api/*', '/p/*', '/u/*', '/webhooks/*'];
/** The console routes in the browser: an address that is no file is answered by its one page. */
const TO_ONE_PAGE = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;
/**
 * Tells the API who asks, over whatever the viewer wrote there. Without Host, which API Gateway wants to be its own, a
 * policy can pass on the viewer's headers but not add CloudFront's (`allExcept`), so CloudFront-Viewer-Address is no way.
 */
const NAME_VIEWER = `function handler(event) {
  event.request.headers['${VIEWER_IP_HEADER}'] = { value: event.viewer.ip };
  return event.request;
}`;

export type WebFrontProps = {
  readonly api: HttpApi;
  readonly userPoolClientId: string;
  /** By which functions know CloudFront. */
  readonly edgeProof: SecretValue;
  readonly files: IBucket;
  readonly accessLogs: IBucket;
  readonly key: IKey;
  readonly settings: Settings;
  /** The folder of the built console; null deploys everything else. */
  readonly consoleFolder: string | null;
};

/** One address for everybody: the console from S3, and API, portal and webhooks from the HTTP API behind it. */
export class WebFront extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: WebFrontProps) {
    super(scope, id);
    const { domainName } = props.settings;
    const identityUrl = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/`;
    const site = new Bucket(this, 'Site', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'site/',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const distribution = this.distribution(site, identityUrl, props);
    this.url = `https://${domainName || distribution.distributionDomainName}`;
    if (props.consoleFolder !== null)
      new BucketDeployment(this, 'Console', {
        sources: [
          Source.asset(props.consoleFolder),
          Source.jsonData('config.json', { identityUrl, clientId: props.userPoolClientId }),
        ],
        destinationBucket: site,
        distribution,
        cacheControl: [CacheControl.noCache()],
        logGroup: new LogGroup(this, 'ConsoleLogs', {
          encryptionKey: props.key,
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      });
  }

  private distribution(site: Bucket, identityUrl: string, props: WebFrontProps): Distribution {
    const { domainName, certificateArn, webAclArn } = props.settings;
    const toApi = {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', props.api.apiEndpoint)), {
        // A reference that CloudFormation resolves while deploying: the template holds no secret.
        customHeaders: { [EDGE_PROOF_HEADER]: props.edgeProof.unsafeUnwrap() },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: apiHeaders(this),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      functionAssociations: [this.atViewerRequest('NameViewer', NAME_VIEWER)],
    };
    const uploads = `https://${props.files.bucketRegionalDomainName}`;
    return new Distribution(this, 'Distribution', {
      comment: 'Régua: console, API, portal and webhooks',
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(site),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: consoleHeaders(this, [identityUrl, uploads]),
        functionAssociations: [this.atViewerRequest('ToOnePage', TO_ONE_PAGE)],
      },
      additionalBehaviors: Object.fromEntries(API_PATHS.map((pattern) => [pattern, toApi])),
      ...(domainName && {
        domainNames: [domainName],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      }),
      ...(webAclArn && { webAclId: webAclArn }),
    });
  }
  private atViewerRequest(id: string, code: string) {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new EdgeFunction(this, id, {
        code: FunctionCode.fromInline(code),
        runtime: FunctionRuntime.JS_2_0,
      }),
    };
  }
}
