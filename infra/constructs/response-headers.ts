import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

const HSTS_DAYS = 730;

const everywhere = {
  contentTypeOptions: { override: true },
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(HSTS_DAYS),
    includeSubdomains: true,
    override: true,
  },
};

/**
 * What the browser may do on the console's pages: load from here, speak to the API, to Cognito and to the bucket that
 * takes files, and nothing else.
 *
 * @param connectsTo origins beside the console's own
 */
export const consoleHeaders = (
  scope: Construct,
  connectsTo: readonly string[],
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'ConsoleHeaders', {
    comment: 'Régua: strict headers of the console',
    securityHeadersBehavior: {
      ...everywhere,
      contentSecurityPolicy: { contentSecurityPolicy: consolePolicy(connectsTo), override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'permissions-policy',
          value: 'camera=(), geolocation=(), microphone=(), payment=()',
          override: true,
        },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
      ],
    },
  });

/** API and portal write their own policies for their own pages; here is what is true of every answer. */
export const apiHeaders = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'ApiHeaders', {
    comment: 'Régua: headers of API, portal and webhooks',
    securityHeadersBehavior: everywhere,
  });

const consolePolicy = (connectsTo: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine writes its variables into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src ${["'self'", ...connectsTo].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
