import * as z from 'zod';
import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { codeEndOf } from './code-end.ts';
import {
  type ChargeOrder,
  type Gateway,
  GatewayRefused,
  type IssuedCharge,
  type Webhook,
} from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfPagBank, PagBankOrder, readPagBankWebhook } from './pagbank-webhook.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';
import { isEcdsaSigned, sha256 } from './signature.ts';

const Created = z.object({
  id: GatewayId,
  qr_codes: z
    .array(z.object({ text: z.string().min(20).max(512), expiration_date: Moment }))
    .min(1),
});
const CreatedBoleto = z.object({
  id: GatewayId,
  charges: z
    .array(
      z.object({
        payment_method: z.object({ boleto: z.object({ formatted_barcode: z.string() }) }),
        links: z.array(z.object({ media: z.string(), href: z.string() })).optional(),
      }),
    )
    .min(1),
});

/** PagBank's orders (`/orders`): Pix, and boletos for whom an address is known. */
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

  async function issueBoleto(order: ChargeOrder): Promise<IssuedCharge> {
    const more = { json: boletoBodyOf(order, settings), idempotencyKey: order.chargeId };
    const answer = await call(CreatedBoleto, 'POST', 'orders', more);
    const { id, charges } = grantedBy('PagBank', answer);
    const [charge] = charges;
    const line = charge?.payment_method.boleto.formatted_barcode ?? '';
    const pdf = charge?.links?.find(({ media }) => media === 'application/pdf');
    const boleto = registeredBoleto('O PagBank', line, order, { pdfUrl: pdf?.href });
    return { gatewayChargeId: id, copiaECola: null, boleto, expiresAt: codeEndOf(order) };
  }

  return {
    name: 'pagbank',
    verify: (webhook) =>
      isSigned(webhook, settings) ? { ok: true, strength: 'strong' } : { ok: false },
    read: readPagBankWebhook,
    async issue(order) {
      if (order.kind === 'bolepix')
        throw new GatewayRefused('O PagBank não emite boletos com Pix.');
      if (order.kind === 'boleto') return issueBoleto(order);
      const more = { json: orderBodyOf(order, settings), idempotencyKey: order.chargeId };
      const { id, qr_codes } = grantedBy('PagBank', await call(Created, 'POST', 'orders', more));
      const [code] = qr_codes;
      if (code === undefined) throw new GatewayRefused('O PagBank não devolveu o código do Pix.');
      const expiresAt = code.expiration_date;
      return { gatewayChargeId: id, copiaECola: code.text, boleto: null, expiresAt };
    },
    /** PagBank has no call that takes an unpaid code or boleto back: they end by themselves. */
    cancel: () =>
      Promise.reject(new GatewayRefused('O PagBank não cancela o que não foi pago: expira.')),
    async refetch({ gatewayPaymentId, txid }) {
      const id = encodeURIComponent(gatewayPaymentId ?? '');
      if (!id.startsWith('ORDE_')) return [];
      const found = foundIn(await call(PagBankOrder, 'GET', `orders/${id}`));
      return found === null ? [] : eventsOfPagBank(found, found.reference_id ?? txid);
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

type Own = { readonly payerEmail: string; readonly webhookUrl: string };

const baseBodyOf = (order: ChargeOrder, { payerEmail, webhookUrl }: Own) => ({
  reference_id: order.chargeId,
  customer: { name: order.payer.name, email: payerEmail, tax_id: order.payer.taxId },
  items: [{ name: `Pagamento a ${order.credor.name}`, quantity: 1, unit_amount: order.amount }],
  notification_urls: [webhookUrl],
});

const orderBodyOf = (order: ChargeOrder, own: Own) => ({
  ...baseBodyOf(order, own),
  qr_codes: [{ amount: { value: order.amount }, expiration_date: codeEndOf(order) }],
});

function boletoBodyOf(order: ChargeOrder, own: Own) {
  const { street, number, complement, district, city, uf, cep } = addressOf(order);
  const { name, taxId } = order.payer;
  const address = { street, number, complement, locality: district, city, region: uf };
  return {
    ...baseBodyOf(order, own),
    charges: [
      {
        reference_id: order.chargeId,
        description: `Pagamento a ${order.credor.name}`.slice(0, DESCRIPTION_LENGTH_MAX),
        amount: { value: order.amount, currency: 'BRL' },
        payment_method: {
          type: 'BOLETO',
          boleto: {
            due_date: order.payableUntil,
            instruction_lines: {
              line_1: 'Depois do vencimento, peça outro',
              line_2: 'pelo mesmo link.',
            },
            holder: {
              name,
              tax_id: taxId,
              email: own.payerEmail,
              address: { ...address, region_code: uf, postal_code: cep, country: 'Brasil' },
            },
          },
        },
      },
    ],
  };
}
const DESCRIPTION_LENGTH_MAX = 64;
