import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { describeError } from './describe-error.ts';
import { createLogger } from './logger.ts';
import { viewerIp } from './viewer-ip.ts';

/** What a request says, with API Gateway's own wrapping taken off. Header names are lower-case. */
export type HttpRequest = {
  readonly id: string;
  readonly method: string;
  /** Decoded path without the stage, always with a leading slash. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of whoever asks, where the handler knows the proof of CloudFront; else of whoever called API Gateway. */
  readonly ip: string;
  /** Subject of the client certificate that the edge verified (mTLS); absent where it asks for none. */
  readonly clientCertificate?: string;
  /** Claims of a verified token; empty on routes without an authorizer. */
  readonly claims: Readonly<Record<string, unknown>>;
};

export type HttpResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  /** Bytes instead of a text, e.g. a PDF, in base64. */
  readonly base64?: string;
};

/** Bodies above this are refused with 413 before anything looks at them. Big files go to S3 by a signed URL. */
export const BODY_BYTES_MAX = 1_000_000;

/**
 * Turns a function of a plain request into a Lambda behind an HTTP API. Unexpected errors become a 500 with an id.
 *
 * @param edgeProof yields the secret by which CloudFront proves itself, for functions to whom it matters who asks
 */
export function httpHandler(
  respond: (request: HttpRequest) => Promise<HttpResponse>,
  edgeProof?: () => Promise<string>,
) {
  const logger = createLogger();
  return async (
    event: APIGatewayProxyEventV2WithJWTAuthorizer,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId } = event.requestContext;
    try {
      const request = await requestOf(event, edgeProof);
      const response =
        Buffer.byteLength(request.body) > BODY_BYTES_MAX ? tooLarge() : await respond(request);
      logger.info('answered', { requestId, route: event.routeKey, status: response.status });
      return resultOf(response);
    } catch (error) {
      logger.error('failed', { requestId, route: event.routeKey, ...describeError(error) });
      return resultOf(
        problem(500, 'Erro interno', `Algo falhou do nosso lado. Informe o código ${requestId}.`),
      );
    }
  };
}

/** An error as application/problem+json (RFC 9457). `detail` names field, value and remedy, in pt-BR. */
export function problem(
  status: number,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify({ type: 'about:blank', title, status, detail, ...more }),
  };
}

const tooLarge = (): HttpResponse =>
  problem(413, 'Corpo grande demais', `O corpo passa de ${BODY_BYTES_MAX} bytes.`);

async function requestOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  edgeProof: (() => Promise<string>) | undefined,
): Promise<HttpRequest> {
  const { requestContext, rawPath, headers, body, isBase64Encoded } = event;
  const clientCert = requestContext.authentication?.clientCert;
  return {
    id: requestContext.requestId,
    method: requestContext.http.method,
    path: rawPath.startsWith('/') ? rawPath : `/${rawPath}`,
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value ?? '']),
    ),
    cookies: Object.fromEntries((event.cookies ?? []).map(cookiePair)),
    body: isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? ''),
    ip: edgeProof ? await viewerIp(event, edgeProof) : requestContext.http.sourceIp,
    ...(clientCert && { clientCertificate: clientCert.subjectDN }),
    claims: requestContext.authorizer?.jwt?.claims ?? {},
  };
}

function cookiePair(cookie: string): readonly [string, string] {
  const at = cookie.indexOf('=');
  return at < 0 ? [cookie, ''] : [cookie.slice(0, at).trim(), cookie.slice(at + 1)];
}

function resultOf(response: HttpResponse): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: response.status,
    headers: { ...response.headers },
    ...(response.cookies && { cookies: [...response.cookies] }),
    body: response.base64 ?? response.body ?? '',
    ...(response.base64 !== undefined && { isBase64Encoded: true }),
  };
}
