import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Lambda } from '../lambda/lambda.ts';
import { jsonResponse, readBody, type WireHandler } from '../wire.ts';
import { proxyEvent } from './proxy-event.ts';
import { proxyResponse } from './proxy-result.ts';
import { createRouteTable } from './route-table.ts';

/** The HTTP API quota of a request's payload. */
const BODY_BYTES_MAX = 10 * 1024 * 1024;

export type HttpRoute = {
  readonly routeKey: string;
  readonly functionName: string;
  readonly authorizer: 'jwt' | 'none';
};

/** Reads a bearer token: its claims as text, or nothing when it is not good. */
export type TokenVerifier = (
  token: string,
) => Promise<Readonly<Record<string, string>> | undefined>;

type Surroundings = { clock: Clock; ids: Chance; lambda: Lambda; verify: TokenVerifier };

/** An API Gateway HTTP API in front of Lambda functions, with a JWT authorizer on the routes that want it. */
export function createHttpApi(
  routes: readonly HttpRoute[],
  surroundings: Surroundings,
): WireHandler {
  const { clock, ids, lambda, verify } = surroundings;
  const find = createRouteTable(routes.map(({ routeKey, ...target }) => ({ routeKey, target })));

  return async (request) => {
    const match = find(request.method, request.path);
    if (match === undefined) return jsonResponse(404, { message: 'Not Found' });
    const { routeKey, pathParameters, target } = match;

    let claims: Readonly<Record<string, string>> | undefined;
    if (target.authorizer === 'jwt') {
      const token = (request.headers['authorization'] ?? '').replace(/^Bearer\s+/i, '');
      claims = await verify(token);
      if (claims === undefined) {
        return jsonResponse(401, { message: 'Unauthorized' }, { 'www-authenticate': 'Bearer' });
      }
    }

    let body: Buffer;
    try {
      body = await readBody(request.body, BODY_BYTES_MAX);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return jsonResponse(413, { message: 'Request Entity Too Large' });
    }
    const requestId = ids.uuid();
    const event = proxyEvent(request, {
      routeKey,
      pathParameters,
      requestId,
      now: clock.now(),
      body,
      claims,
    });
    const result = await lambda.invoke(target.functionName, event);
    const response = result.ok
      ? proxyResponse(result.payload)
      : jsonResponse(500, { message: 'Internal Server Error' });
    return { ...response, headers: { ...response.headers, 'apigw-requestid': requestId } };
  };
}
