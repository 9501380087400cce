import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { sameSecret } from '#shared/domain/values/same-secret.ts';

/** Where CloudFront names whoever asks (infra/constructs/web-front.ts): API Gateway itself sees only CloudFront. */
export const VIEWER_IP_HEADER = 'x-regua-viewer';
/** By which CloudFront proves itself. The HTTP API answers at its own address too, where anybody may write any header. */
export const EDGE_PROOF_HEADER = 'x-regua-proof';

/**
 * The IP address of whoever asks: what CloudFront says where it proves itself, else that of whoever called API Gateway.
 *
 * @param edgeProof yields the secret that only CloudFront and this deployment know; asked only for who claims to be it
 */
export async function viewerIp(
  { headers, requestContext }: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>,
  edgeProof: () => Promise<string>,
): Promise<string> {
  const caller = requestContext.http.sourceIp;
  const proof = headers[EDGE_PROOF_HEADER];
  if (proof === undefined || !sameSecret(proof, await edgeProof())) return caller;
  return headers[VIEWER_IP_HEADER] ?? caller;
}
