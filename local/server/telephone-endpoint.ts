import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import { CallWish } from '#local/aws/connect/telephone.ts';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';
import { jsonBody } from './json-body.ts';

const BODY_BYTES_MAX = 1_000;

/** Shows, and decides, how the calls of the simulated telephone system go from now on. */
export function telephoneEndpoint({ services }: Pick<EmbeddedAws, 'services'>): WireHandler {
  const { telephone } = services;
  return async (request) => {
    if (request.method === 'GET') return jsonResponse(200, telephone.wish());
    const wish = await jsonBody(request, CallWish, BODY_BYTES_MAX);
    if (!wish) {
      const message = 'outcome: by-number, answered (seconds 1 to 3600), no-answer or busy';
      return jsonResponse(400, { message });
    }
    telephone.decide(wish);
    return jsonResponse(200, telephone.wish());
  };
}
