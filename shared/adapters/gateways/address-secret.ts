import { sameSecret } from '#shared/domain/values/same-secret.ts';
import type { Verification, Webhook } from './gateway.ts';

/** Whether a webhook came to the address that we gave away, whose `?hmac=` nobody guesses. */
export const isRightAddress = ({ query }: Webhook, secret: string): boolean =>
  sameSecret(query['hmac'] ?? '', secret);

/** For gateways that sign nothing: a secret in an address ends up in logs, so it proves little. */
export const verifyAddress = (webhook: Webhook, secret: string): Verification =>
  isRightAddress(webhook, secret) ? { ok: true, strength: 'weak' } : { ok: false };
