import * as z from 'zod';
import { daysBetween } from '#shared/domain/values/local-date.ts';
import { addressLine } from '#shared/domain/values/postal-address.ts';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { EpochSeconds } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callForm, callJson, foundIn, grantedBy } from './json-call.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';
import { eventsOfStripe, StripeDispute, StripeIntent } from './stripe-intent.ts';
import { readStripeWebhook } from './stripe-webhook.ts';
import { verifyTimedHmac } from './timed-hmac.ts';

/** The API version whose shapes we read; a later one of the account must not change them. */
const API_VERSION = '2025-03-31.basil';

const Issued = z.object({
  id: GatewayId,
  next_action: z.object({
    pix_display_qr_code: z.object({
      data: z.string().min(20).max(512),
      expires_at: EpochSeconds,
    }),
  }),
});

const IssuedBoleto = z.object({
  id: GatewayId,
  next_action: z.object({
    boleto_display_details: z.object({
      /** The linha digitável. */
      number: z.string(),
      expires_at: EpochSeconds,
      pdf: z.string().nullish(),
    }),
  }),
});

/** Stripe's payment intents: Pix, and boletos for whom an address is known. */
export function stripeGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Stripe issues no boleto without an e-mail of the payer: one of the credor's own. */
  readonly payerEmail?: string | undefined;
}): Gateway {
  const headers = {
    authorization: `Bearer ${settings.secretKey}`,
    'stripe-version': API_VERSION,
  };
  const urlOf = (path: string): string => `${settings.baseUrl}/v1/${path}`;
  const get = <T>(schema: z.ZodType<T>, path: string) =>
    callJson(settings.send, schema, { method: 'GET', url: urlOf(path), headers });
  const post = <T>(
    schema: z.ZodType<T>,
    path: string,
    form: Readonly<Record<string, string>>,
    idempotencyKey: string,
  ) =>
    callForm(settings.send, schema, {
      method: 'POST',
      url: urlOf(path),
      headers: { ...headers, 'idempotency-key': idempotencyKey },
      form,
    });

  return {
    name: 'stripe',
    verify: ({ headers: given, body }, now) =>
      verifyTimedHmac(given['stripe-signature'] ?? '', settings.webhookSecret, body, now),
    read: readStripeWebhook,
    async issue(order) {
      if (order.kind === 'bolepix') throw new GatewayRefused('A Stripe não emite boletos com Pix.');
      if (order.kind === 'boleto') {
        const form = boletoFormOf(order, settings.payerEmail);
        const asked = await post(IssuedBoleto, 'payment_intents', form, order.chargeId);
        const { id, next_action } = grantedBy('gateway Stripe', asked);
        const { number, pdf, expires_at: expiresAt } = next_action.boleto_display_details;
        const boleto = registeredBoleto('A Stripe', number, order, { pdfUrl: pdf });
        return { gatewayChargeId: id, copiaECola: null, boleto, expiresAt };
      }
      const answer = await post(Issued, 'payment_intents', intentFormOf(order), order.chargeId);
      const { id, next_action } = grantedBy('gateway Stripe', answer);
      const { data, expires_at } = next_action.pix_display_qr_code;
      return { gatewayChargeId: id, copiaECola: data, boleto: null, expiresAt: expires_at };
    },
    async cancel({ chargeId, gatewayChargeId }) {
      const path = `payment_intents/${encodeURIComponent(gatewayChargeId)}/cancel`;
      grantedBy('gateway Stripe', await post(z.unknown(), path, {}, `cancel-${chargeId}`));
    },
    async refetch({ gatewayPaymentId }) {
      if (gatewayPaymentId === null) return [];
      const id = encodeURIComponent(gatewayPaymentId);
      const path = `payment_intents/${id}?expand[]=latest_charge.refunds`;
      const intent = foundIn(await get(StripeIntent, path));
      if (intent === null) return [];
      if (intent.latest_charge?.disputed !== true) return eventsOfStripe(intent, []);
      const list = z.object({ data: z.array(StripeDispute) });
      const disputes = foundIn(await get(list, `disputes?payment_intent=${id}`));
      return eventsOfStripe(intent, disputes?.data ?? []);
    },
  };
}

/** Fine and interest are in the value, so Stripe is told of none. */
function boletoFormOf(order: ChargeOrder, email: string | undefined) {
  if (email === undefined) {
    throw new GatewayRefused(
      'Falta `payerEmail` no segredo da Stripe, que não emite boleto sem ele.',
    );
  }
  const address = addressOf(order);
  const payer = 'payment_method_data[billing_details]';
  return {
    amount: String(order.amount),
    currency: 'brl',
    'payment_method_types[0]': 'boleto',
    'payment_method_data[type]': 'boleto',
    'payment_method_data[boleto][tax_id]': order.payer.taxId,
    [`${payer}[name]`]: order.payer.name,
    [`${payer}[email]`]: email,
    [`${payer}[address][line1]`]: addressLine(address),
    [`${payer}[address][city]`]: address.city,
    [`${payer}[address][state]`]: address.uf,
    [`${payer}[address][postal_code]`]: address.cep,
    [`${payer}[address][country]`]: 'BR',
    'payment_method_options[boleto][expires_after_days]': String(
      daysBetween(order.forDate, order.payableUntil),
    ),
    'metadata[charge]': order.chargeId,
    description: `Pagamento a ${order.credor.name}`,
    confirm: 'true',
  };
}

const intentFormOf = (order: ChargeOrder) => ({
  amount: String(order.amount),
  currency: 'brl',
  'payment_method_types[0]': 'pix',
  'payment_method_data[type]': 'pix',
  'payment_method_data[billing_details][name]': order.payer.name,
  'payment_method_data[billing_details][tax_id]': order.payer.taxId,
  'payment_method_options[pix][expires_at]': String(
    Math.floor(Date.parse(codeEndOf(order)) / 1_000),
  ),
  'metadata[charge]': order.chargeId,
  description: `Pagamento a ${order.credor.name}`,
  confirm: 'true',
});
