import { verifyAddress } from './address-secret.ts';
import { type BacenPixProof, verifyPsp } from './bacen-pix.ts';
import {
  type GatewayEvent,
  UnreadableWebhook,
  type Verification,
  type Webhook,
} from './gateway.ts';
import { readPixWebhook } from './pix-webhook.ts';

const TOKEN = /^[A-Za-z0-9-]{8,64}$/;

/**
 * Efí brings its certificate with news of Pix alone. Those of cobranças come without one and signed by nothing: a form
 * with a token to ask with, which is weak, at the address that went with the boleto and whose `hmac` nobody guesses.
 */
export function verifyEfi(
  webhook: Webhook,
  proof: BacenPixProof,
  notificationUrl: string,
): Verification {
  if (isOfPix(webhook.body)) return verifyPsp(webhook, proof);
  return verifyAddress(webhook, new URL(notificationUrl).searchParams.get('hmac') ?? '');
}

const isOfPix = (body: string): boolean => body.trimStart().startsWith('{');

/** Efí posts Pix as JSON, and of cobranças only a form with the token under which its news are found. */
export function readEfiWebhook(body: string): readonly GatewayEvent[] {
  if (isOfPix(body)) return readPixWebhook(body);
  const token = new URLSearchParams(body).get('notification') ?? '';
  if (!TOKEN.test(token)) throw new UnreadableWebhook('The body is not what Efí sends.');
  return [{ kind: 'look-up', gatewayPaymentId: `notification/${token}`, txid: null }];
}
