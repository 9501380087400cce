import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { ACCOUNT_ID } from '../arn.ts';
import type { WireRequest } from '../wire.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What API Gateway hands on as text; all else, forms too, comes in base64. */
const TEXT_TYPES = /^(text\/|application\/([\w.-]+\+)?(json|xml)\b|application\/javascript\b)/;

export type EventDetails = {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly body: Buffer;
  /** The claims of a verified token, on routes that ask for one. */
  readonly claims: Readonly<Record<string, string>> | undefined;
};

/** The event (payload format 2.0) that an HTTP API gives to a Lambda for this request. */
export function proxyEvent(
  request: WireRequest,
  details: EventDetails,
): APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer {
  const { routeKey, pathParameters, requestId, now, body, claims } = details;
  const { cookie, ...headers } = request.headers;
  const host = headers['host'] ?? 'localhost';
  // Whoever called, whatever they say of those before them: that is only handed on.
  const sourceIp = request.peer ?? '127.0.0.1';
  const forwardedFor = [headers['x-forwarded-for'] ?? [], sourceIp].flat().join(', ');
  const path = decodePath(request.path);
  const isText = TEXT_TYPES.test(headers['content-type'] ?? 'text/plain');
  const cookies = (cookie ?? '').split(/;\s*/).filter((one) => one !== '');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: request.query.toString(),
    ...(cookies.length > 0 && { cookies }),
    headers: { ...headers, 'x-forwarded-for': forwardedFor, 'x-forwarded-proto': 'http' },
    ...(request.query.size > 0 && { queryStringParameters: joined(request.query) }),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: 'embedded',
      ...(claims !== undefined && {
        authorizer: { principalId: '', integrationLatency: 0, jwt: { claims, scopes: [] } },
      }),
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: commonLogTime(new Date(now)),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: isText ? body.toString() : body.toString('base64') }),
    ...(Object.keys(pathParameters).length > 0 && {
      pathParameters: Object.fromEntries(
        Object.entries(pathParameters).map(([name, value]) => [name, decodePath(value)]),
      ),
    }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Values of one name are joined by commas. */
function joined(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]),
  );
}

/** 12/Mar/2026:19:03:58 +0000 */
function commonLogTime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, '0');
  const time = date.toISOString().slice(11, 19);
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${time} +0000`;
}
