import type { Gateway } from './gateway.ts';
import type { Send } from './http-sender.ts';
import { pixApi } from './pix-api.ts';
import { readPixWebhook } from './pix-webhook.ts';
import { verifyTimedHmac } from './timed-hmac.ts';

export const SANDBOX_SIGNATURE_HEADER = 'x-sandbox-signature';

/** The simulated PSP of the local run. It speaks the Pix API of Bacen and signs its webhooks. */
export function sandboxGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly webhookSecret: string;
}): Gateway {
  const { webhookSecret } = settings;
  return {
    name: 'sandbox',
    verify: ({ headers, body }, now) =>
      verifyTimedHmac(headers[SANDBOX_SIGNATURE_HEADER] ?? '', webhookSecret, body, now),
    read: readPixWebhook,
    ...pixApi({ ...settings, authorization: async () => null }),
  };
}
