import * as z from 'zod';
import type { GatewayEvent } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { readJson, readPart } from './webhook-body.ts';

const Body = z.object({
  type: z.string().min(1).max(80),
  data: z.object({ object: z.unknown() }),
});
const Intent = z.object({ id: GatewayId });
/** Returns, disputes and charges name their payment intent, and not the reference that we gave it. */
const OfIntent = z.object({ payment_intent: GatewayId.nullish() });

const OF_INTENT = /^(?:charge\.(?:refunded|refund\.|dispute\.)|refund\.)/;

/**
 * Stripe tells of events in no order and in the shapes of the account's API version, so they only tell which payment
 * intent to ask about.
 */
export function readStripeWebhook(body: string): readonly GatewayEvent[] {
  const { type, data } = readJson(Body, body);
  if (type === 'payment_intent.succeeded') {
    const { id } = readPart(Intent, data.object);
    return [{ kind: 'look-up', gatewayPaymentId: id, txid: null }];
  }
  if (!OF_INTENT.test(type)) return [{ kind: 'ignored', what: type }];
  const { payment_intent } = readPart(OfIntent, data.object);
  if (!payment_intent) return [{ kind: 'unreadable' }];
  return [{ kind: 'look-up', gatewayPaymentId: payment_intent, txid: null }];
}
