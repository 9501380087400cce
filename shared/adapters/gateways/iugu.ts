import * as z from 'zod';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import { verifyAddress } from './address-secret.ts';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import type { Send } from './http-sender.ts';
import { eventsOfIugu, IuguInvoice, readIuguWebhook } from './iugu-webhook.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';

const Created = z.object({
  id: GatewayId,
  pix: z.object({ qrcode_text: z.string().min(20).max(512) }),
  /** There once the bank has registered it, which may take a moment. */
  bank_slip: z
    .object({ digitable_line: z.string().nullish(), bank_slip_url: z.string().nullish() })
    .nullish(),
});
const Found = z.object({ items: z.array(Created) });

/** Iugu's invoices (`/v1/invoices`): Pix, and boletos that carry a Pix, for whom an address is known. */
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
      if (order.kind === 'boleto') throw new GatewayRefused('A Iugu só emite boletos com Pix.');
      const query = `?query=${encodeURIComponent(order.chargeId)}`;
      const [known] = grantedBy('gateway Iugu', await call(Found, 'GET', query)).items;
      const body = invoiceBodyOf(order, settings.payerEmail);
      const invoice = known ?? grantedBy('gateway Iugu', await call(Created, 'POST', '', body));
      return {
        gatewayChargeId: invoice.id,
        copiaECola: invoice.pix.qrcode_text,
        boleto: order.kind === 'bolepix' ? boletoOf(invoice, order) : null,
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

/** @throws while the line is not there yet: the queue asks again, and finds the invoice */
function boletoOf({ bank_slip }: z.infer<typeof Created>, order: ChargeOrder): IssuedBoleto {
  if (!bank_slip?.digitable_line) throw new Error('Iugu has not registered the boleto yet.');
  const pdfUrl = bank_slip.bank_slip_url ?? null;
  return registeredBoleto('A Iugu', bank_slip.digitable_line, order, { pdfUrl });
}

function payerAddressOf(order: ChargeOrder) {
  const { street, number, complement, district, city, uf, cep } = addressOf(order);
  return {
    street,
    number,
    complement,
    district,
    city,
    state: uf,
    zip_code: cep,
    country: 'Brasil',
  };
}

const invoiceBodyOf = (order: ChargeOrder, email: string) => ({
  email,
  due_date: order.payableUntil,
  ensure_workday_due_date: false,
  payable_with: order.kind === 'pix' ? ['pix'] : ['pix', 'bank_slip'],
  items: [
    {
      description: `Pagamento a ${order.credor.name}`,
      quantity: 1,
      price_cents: order.amount,
    },
  ],
  payer: {
    name: order.payer.name,
    cpf_cnpj: order.payer.taxId,
    ...(order.kind !== 'pix' && { address: payerAddressOf(order) }),
  },
  order_id: order.chargeId,
  ignore_due_email: true,
  ignore_canceled_email: true,
});
