import * as z from 'zod';
import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { epochMsOf, type Instant } from '#shared/domain/values/zone.ts';
import type { GatewayEvent, Verification, Webhook } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { hmacSha256 } from './signature.ts';
import { readJson } from './webhook-body.ts';

const SIGNATURE = /^ts=(\d{10,13}),v1=([0-9a-f]{64})$/;
/** Mercado Pago tries again for days; whether it signs each try anew is not told. A replay only makes us ask again. */
const TOLERANCE_MS = 4 * 86_400_000;
/** `ts` was published in seconds (10 digits) and in milliseconds (13). */
const MILLISECONDS_DIGITS = 13;

/**
 * `x-signature: ts=…,v1=…`, an HMAC over the id in the address, `x-request-id` and `ts`, each left out where it is
 * missing. The body is not signed, so what it says of money would not count; it says nothing but an id.
 */
export function verifyMercadoPago(webhook: Webhook, secret: string, now: Instant): Verification {
  const { headers, query } = webhook;
  const [, ts, v1] = SIGNATURE.exec((headers['x-signature'] ?? '').replaceAll(' ', '')) ?? [];
  if (ts === undefined || v1 === undefined) return { ok: false };
  const signedAt = ts.length === MILLISECONDS_DIGITS ? Number(ts) : Number(ts) * 1_000;
  if (Math.abs(signedAt - epochMsOf(now)) > TOLERANCE_MS) return { ok: false };
  const id = query['data.id'] ?? '';
  const requestId = headers['x-request-id'] ?? '';
  // The documentation has ids in lower case, the SDK as they are.
  const isSigned = [id.toLowerCase(), id].some((spelt) =>
    sameSecret(v1, hmacSha256(secret, manifestOf(spelt, requestId, ts))),
  );
  return isSigned ? { ok: true, strength: 'weak' } : { ok: false };
}

const manifestOf = (id: string, requestId: string, ts: string): string =>
  `${id && `id:${id};`}${requestId && `request-id:${requestId};`}ts:${ts};`;

const Body = z.object({
  type: z.string().min(1).max(60),
  data: z.object({ id: GatewayId, payment_id: GatewayId.optional() }),
});

/** By its place an id of a chargeback tells itself from one of a payment. */
export const OF_CHARGEBACKS = 'chargebacks/';

/** Mercado Pago tells which payment changed and nothing of it, and of a chargeback at times not even that. */
export function readMercadoPagoWebhook(body: string): readonly GatewayEvent[] {
  const { type, data } = readJson(Body, body);
  if (type === 'payment') return [{ kind: 'look-up', gatewayPaymentId: data.id, txid: null }];
  if (!type.includes('chargebacks')) return [{ kind: 'ignored', what: type }];
  const gatewayPaymentId = data.payment_id ?? `${OF_CHARGEBACKS}${data.id}`;
  return [{ kind: 'look-up', gatewayPaymentId, txid: null }];
}
