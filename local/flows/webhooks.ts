import { WEBHOOK_SECRET, type World } from '#local/world.ts';
import { SANDBOX_SIGNATURE_HEADER } from '#shared/adapters/gateways/sandbox.ts';
import { timedHmac } from '#shared/adapters/gateways/timed-hmac.ts';

/** Posts a webhook as the sandbox gateway would, signed with its secret unless another is given. */
export function postWebhook(
  { aws }: Pick<World, 'aws'>,
  body: string,
  secret: string = WEBHOOK_SECRET,
) {
  const signature = timedHmac(secret, Math.floor(aws.now() / 1_000), body);
  const headers = { 'content-type': 'application/json', [SANDBOX_SIGNATURE_HEADER]: signature };
  return aws.request({ method: 'POST', path: '/webhooks/sandbox', headers, body });
}
