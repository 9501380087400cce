import { EDGE_PROOF_HEADER, VIEWER_IP_HEADER } from '#shared/lambda/viewer-ip.ts';
import type { WireHandler } from '../wire.ts';

/** An address of CloudFront's own: all that API Gateway sees of who asks. */
export const EDGE_IP = '130.176.0.9';

/** CloudFront before an API, as infra/constructs/web-front.ts sets it up: it says who asks, over what the viewer says. */
export const throughEdge =
  (api: WireHandler, proof: string): WireHandler =>
  (request) => {
    const { headers, peer: viewer = '127.0.0.1' } = request;
    const forwardedFor = [headers['x-forwarded-for'] ?? [], viewer].flat().join(', ');
    const said = { [VIEWER_IP_HEADER]: viewer, [EDGE_PROOF_HEADER]: proof };
    const named = { ...headers, 'x-forwarded-for': forwardedFor, ...said };
    return api({ ...request, headers: named, peer: EDGE_IP });
  };
