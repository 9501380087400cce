import { epochSecondsOf } from '#shared/domain/values/zone.ts';
import type { Gateway } from './gateway.ts';
import type { Send } from './http-sender.ts';
import { pixApi } from './pix-api.ts';
import { readPixWebhook } from './pix-webhook.ts';
import { hmacSha256, sameSecret } from './signature.ts';

/** `t=<epoch seconds>,v1=<HMAC-SHA256 of "t.body">`. The moment is signed, so an old request cannot be played again. */
export const SANDBOX_SIGNATURE_HEADER = 'x-sandbox-signature';
const TOLERANCE_SECONDS = 300;
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

export const sandboxSignature = (secret: string, epochSeconds: number, body: string): string =>
  `t=${epochSeconds},v1=${hmacSha256(secret, `${epochSeconds}.${body}`)}`;

/** The simulated PSP of the local run. It speaks the Pix API of Bacen and signs its webhooks. */
export function sandboxGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly webhookSecret: string;
}): Gateway {
  return {
    name: 'sandbox',
    verify({ headers, body }, now) {
      const [, t, v1] = SIGNATURE.exec(headers[SANDBOX_SIGNATURE_HEADER] ?? '') ?? [];
      if (t === undefined || v1 === undefined) return { ok: false };
      if (Math.abs(Number(t) - epochSecondsOf(now)) > TOLERANCE_SECONDS) return { ok: false };
      const expected = hmacSha256(settings.webhookSecret, `${t}.${body}`);
      return sameSecret(v1, expected) ? { ok: true, strength: 'strong' } : { ok: false };
    },
    read: readPixWebhook,
    ...pixApi({ ...settings, authorization: async () => null }),
  };
}
