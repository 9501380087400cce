import * as z from 'zod';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { UtcMoment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfPagarme, PagarmeCharge, readPagarmeWebhook } from './pagarme-webhook.ts';
import { isBasic } from './signature.ts';

const Issued = z.object({
  id: GatewayId,
  status: z.string(),
  last_transaction: z.object({
    qr_code: z.string().min(20).max(512),
    expires_at: UtcMoment,
  }),
});
const Order = z.object({ charges: z.array(Issued).min(1) });

/** Pagar.me, core API v5. It issues Pix; its boletos want an address of the payer. */
export function pagarmeGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly webhookUser: string;
  readonly webhookPassword: string;
  /** Pagar.me registers no customer without an e-mail: one of the credor's own. */
  readonly payerEmail: string;
  /** Nor a Pix without a telephone: the credor's own, with its DDD. */
  readonly payerPhone: string;
}): Gateway {
  const { secretKey, webhookUser, webhookPassword } = settings;
  const call = <T>(
    schema: z.ZodType<T>,
    method: JsonCall['method'],
    path: string,
    more: { readonly json?: unknown; readonly idempotencyKey?: string } = {},
  ) =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/core/v5/${path}`,
      headers: {
        authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`,
        ...(more.idempotencyKey !== undefined && { 'idempotency-key': more.idempotencyKey }),
      },
      json: more.json,
    });

  return {
    name: 'pagarme',
    verify: ({ headers }) =>
      isBasic(headers['authorization'] ?? '', webhookUser, webhookPassword)
        ? { ok: true, strength: 'strong' }
        : { ok: false },
    read: readPagarmeWebhook,
    async issue(order) {
      if (order.kind !== 'pix') throw new GatewayRefused('O Pagar.me só emite Pix por aqui.');
      const more = { json: orderBodyOf(order, settings), idempotencyKey: order.chargeId };
      const { charges } = grantedBy('Pagar.me', await call(Order, 'POST', 'orders', more));
      const charge = charges.find(({ status }) => status === 'pending');
      if (charge === undefined) throw new GatewayRefused('O Pagar.me não deixou o Pix a pagar.');
      return {
        gatewayChargeId: charge.id,
        copiaECola: charge.last_transaction.qr_code,
        boleto: null,
        expiresAt: charge.last_transaction.expires_at,
      };
    },
    async cancel({ gatewayChargeId }) {
      const path = `charges/${encodeURIComponent(gatewayChargeId)}`;
      grantedBy('Pagar.me', await call(z.unknown(), 'DELETE', path));
    },
    async refetch({ gatewayPaymentId, txid }) {
      if (gatewayPaymentId !== null) {
        const path = `charges/${encodeURIComponent(gatewayPaymentId)}`;
        const found = foundIn(await call(PagarmeCharge, 'GET', path));
        return found === null ? [] : eventsOfPagarme(found);
      }
      if (txid === null) return [];
      const List = z.object({ data: z.array(PagarmeCharge) });
      const found = foundIn(await call(List, 'GET', `charges?code=${encodeURIComponent(txid)}`));
      return (found?.data ?? []).flatMap((charge) => eventsOfPagarme(charge));
    },
  };
}

const orderBodyOf = (
  order: ChargeOrder,
  { payerEmail, payerPhone }: { readonly payerEmail: string; readonly payerPhone: string },
) => ({
  code: order.chargeId,
  items: [
    {
      code: order.chargeId,
      description: `Pagamento a ${order.credor.name}`,
      quantity: 1,
      amount: order.amount,
    },
  ],
  customer: {
    name: order.payer.name,
    email: payerEmail,
    type: order.payer.taxId.length === 11 ? 'individual' : 'company',
    document: order.payer.taxId,
    document_type: order.payer.taxId.length === 11 ? 'CPF' : 'CNPJ',
    phones: {
      home_phone: {
        country_code: '55',
        area_code: payerPhone.slice(0, 2),
        number: payerPhone.slice(2),
      },
    },
  },
  payments: [
    {
      payment_method: 'pix',
      pix: { expires_at: codeEndOf(order) },
    },
  ],
});
