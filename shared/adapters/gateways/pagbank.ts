import * as z from 'zod';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused, type Webhook } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfPagBank, PagBankOrder, readPagBankWebhook } from './pagbank-webhook.ts';
import { isEcdsaSigned, sameSecret, sha256 } from './signature.ts';

const Created = z.object({
  id: GatewayId,
  qr_codes: z
    .array(z.object({ text: z.string().min(20).max(512), expiration_date: Moment }))
    .min(1),
});

/** PagBank's orders (`/orders`). It issues Pix; its boletos want an address of the payer. */
export function pagBankGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly token: string;
  /** Public keys of webhooks in PEM: what `/public-keys?type=webhook` tells, several while one replaces another. */
  readonly publicKeys: readonly string[];
  /** PagBank wants an e-mail of the payer: one of the credor's own. */
  readonly payerEmail: string;
  /** Where it tells of the order's payment. */
  readonly webhookUrl: string;
}): Gateway {
  const call = <T>(
    schema: z.ZodType<T>,
    method: JsonCall['method'],
    path: string,
    more: { readonly json?: unknown; readonly idempotencyKey?: string } = {},
  ) =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/${path}`,
      headers: {
        authorization: `Bearer ${settings.token}`,
        ...(more.idempotencyKey !== undefined && { 'x-idempotency-key': more.idempotencyKey }),
      },
      json: more.json,
    });

  return {
    name: 'pagbank',
    verify: (webhook) =>
      isSigned(webhook, settings) ? { ok: true, strength: 'strong' } : { ok: false },
    read: readPagBankWebhook,
    async issue(order) {
      if (order.kind !== 'pix') throw new GatewayRefused('O PagBank só emite Pix por aqui.');
      const more = { json: orderBodyOf(order, settings), idempotencyKey: order.chargeId };
      const { id, qr_codes } = grantedBy('PagBank', await call(Created, 'POST', 'orders', more));
      const [code] = qr_codes;
      if (code === undefined) throw new GatewayRefused('O PagBank não devolveu o código do Pix.');
      const expiresAt = code.expiration_date;
      return { gatewayChargeId: id, copiaECola: code.text, boleto: null, expiresAt };
    },
    /** PagBank has no call that takes a QR code back: it ends by itself. */
    cancel: () => Promise.reject(new GatewayRefused('O PagBank não cancela um Pix: ele expira.')),
    async refetch({ gatewayPaymentId, txid }) {
      const id = encodeURIComponent(gatewayPaymentId ?? '');
      if (!id.startsWith('ORDE_')) return [];
      const found = foundIn(await call(PagBankOrder, 'GET', `orders/${id}`));
      return found === null ? [] : eventsOfPagBank(found.charges, found.reference_id ?? txid);
    },
  };
}

/** By the key pair of PagBank, or in the older way by the token that only PagBank and we know. */
function isSigned(
  { headers, body }: Webhook,
  { publicKeys, token }: { readonly publicKeys: readonly string[]; readonly token: string },
): boolean {
  // API Gateway joins a header that comes several times by commas; base64 has none.
  const signatures = (headers['x-payload-signature'] ?? '').split(',').map((text) => text.trim());
  const isByKey = publicKeys.some((key) =>
    signatures.some((signature) => signature !== '' && isEcdsaSigned(key, body, signature)),
  );
  const isByToken = sameSecret(headers['x-authenticity-token'] ?? '', sha256(`${token}-${body}`));
  return isByKey || isByToken;
}

const orderBodyOf = (
  order: ChargeOrder,
  { payerEmail, webhookUrl }: { readonly payerEmail: string; readonly webhookUrl: string },
) => ({
  reference_id: order.chargeId,
  customer: { name: order.payer.name, email: payerEmail, tax_id: order.payer.taxId },
  items: [{ name: `Pagamento a ${order.credor.name}`, quantity: 1, unit_amount: order.amount }],
  qr_codes: [{ amount: { value: order.amount }, expiration_date: codeEndOf(order) }],
  notification_urls: [webhookUrl],
});
