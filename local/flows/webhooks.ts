import { WEBHOOK_SECRET, type World } from '#local/world.ts';
import { SANDBOX_SIGNATURE_HEADER, sandboxSignature } from '#shared/adapters/gateways/sandbox.ts';

/** Posts a webhook as the sandbox gateway would, signed with its secret unless another is given. */
export function postWebhook(
  { aws }: Pick<World, 'aws'>,
  body: string,
  secret: string = WEBHOOK_SECRET,
) {
  const signature = sandboxSignature(secret, Math.floor(aws.now() / 1_000), body);
  const headers = { 'content-type': 'application/json', [SANDBOX_SIGNATURE_HEADER]: signature };
  return aws.request({ method: 'POST', path: '/webhooks/sandbox', headers, body });
}
