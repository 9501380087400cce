import * as z from 'zod';
import { verifyAddress } from './address-secret.ts';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfIugu, IuguInvoice, readIuguWebhook } from './iugu-webhook.ts';

const Created = z.object({
  id: GatewayId,
  pix: z.object({ qrcode_text: z.string().min(20).max(512) }),
});
const Found = z.object({ items: z.array(Created) });

/** Iugu's invoices (`/v1/invoices`). It issues Pix; its boletos want an address of the payer. */
export function iuguGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly apiToken: string;
  /** Iugu signs nothing: the secret in the address that we give it. */
  readonly addressSecret: string;
  /** Iugu wants an e-mail with every invoice: one of the credor's own. */
  readonly payerEmail: string;
}): Gateway {
  const call = <T>(
    schema: z.ZodType<T>,
    method: JsonCall['method'],
    path: string,
    json?: unknown,
  ) =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/v1/invoices${path}`,
      headers: {
        authorization: `Basic ${Buffer.from(`${settings.apiToken}:`).toString('base64')}`,
      },
      json,
    });

  return {
    name: 'iugu',
    verify: (webhook) => verifyAddress(webhook, settings.addressSecret),
    read: readIuguWebhook,
    async issue(order) {
      if (order.kind !== 'pix') throw new GatewayRefused('A Iugu só emite Pix por aqui.');
      const query = `?query=${encodeURIComponent(order.chargeId)}`;
      const [known] = grantedBy('gateway Iugu', await call(Found, 'GET', query)).items;
      const body = invoiceBodyOf(order, settings.payerEmail);
      const { id, pix } = known ?? grantedBy('gateway Iugu', await call(Created, 'POST', '', body));
      return {
        gatewayChargeId: id,
        copiaECola: pix.qrcode_text,
        boleto: null,
        expiresAt: codeEndOf(order),
      };
    },
    async cancel({ gatewayChargeId }) {
      const path = `/${encodeURIComponent(gatewayChargeId)}/cancel`;
      grantedBy('gateway Iugu', await call(z.unknown(), 'PUT', path));
    },
    async refetch({ gatewayPaymentId }) {
      if (gatewayPaymentId === null) return [];
      const path = `/${encodeURIComponent(gatewayPaymentId)}`;
      const found = foundIn(await call(IuguInvoice, 'GET', path));
      return found === null ? [] : eventsOfIugu(found);
    },
  };
}

const invoiceBodyOf = (order: ChargeOrder, email: string) => ({
  email,
  due_date: order.payableUntil,
  ensure_workday_due_date: false,
  payable_with: ['pix'],
  items: [
    {
      description: `Pagamento a ${order.credor.name}`,
      quantity: 1,
      price_cents: order.amount,
    },
  ],
  payer: { name: order.payer.name, cpf_cnpj: order.payer.taxId },
  order_id: order.chargeId,
  ignore_due_email: true,
  ignore_canceled_email: true,
});
