import { type GatewayEvent, UnreadableWebhook } from './gateway.ts';
import { readPixWebhook } from './pix-webhook.ts';

const TOKEN = /^[A-Za-z0-9-]{8,64}$/;

/** Efí posts Pix as JSON, and of cobranças only a form with the token under which its news are found. */
export function readEfiWebhook(body: string): readonly GatewayEvent[] {
  if (body.trimStart().startsWith('{')) return readPixWebhook(body);
  const token = new URLSearchParams(body).get('notification') ?? '';
  if (!TOKEN.test(token)) throw new UnreadableWebhook('The body is not what Efí sends.');
  return [{ kind: 'look-up', gatewayPaymentId: `notification/${token}`, txid: null }];
}
