import * as z from 'zod';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { UtcMoment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfPagarme, PagarmeCharge, readPagarmeWebhook } from './pagarme-webhook.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';
import { isBasic } from './signature.ts';

const PixTransaction = z.object({ qr_code: z.string().min(20).max(512), expires_at: UtcMoment });
const BoletoTransaction = z.object({
  /** The linha digitável. */
  line: z.string(),
  nosso_numero: z.string().nullish(),
  pdf: z.string().nullish(),
});
const orderOf = <T extends z.ZodType>(transaction: T) =>
  z.object({
    charges: z
      .array(z.object({ id: GatewayId, status: z.string(), last_transaction: transaction }))
      .min(1),
  });

/** Pagar.me, core API v5: Pix, and boletos for whom an address is known. */
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

  /** The order's one charge, waiting to be paid. */
  async function ordered<T extends z.ZodType>(transaction: T, order: ChargeOrder) {
    const more = { json: orderBodyOf(order, settings), idempotencyKey: order.chargeId };
    const answer = await call(orderOf(transaction), 'POST', 'orders', more);
    const charge = grantedBy('Pagar.me', answer).charges.find(({ status }) => status === 'pending');
    if (charge === undefined) throw new GatewayRefused('O Pagar.me não deixou a cobrança a pagar.');
    return charge;
  }

  return {
    name: 'pagarme',
    verify: ({ headers }) =>
      isBasic(headers['authorization'] ?? '', webhookUser, webhookPassword)
        ? { ok: true, strength: 'strong' }
        : { ok: false },
    read: readPagarmeWebhook,
    async issue(order) {
      if (order.kind === 'bolepix')
        throw new GatewayRefused('O Pagar.me não emite boletos com Pix.');
      if (order.kind === 'boleto') {
        const { id, last_transaction } = await ordered(BoletoTransaction, order);
        const { line, nosso_numero: nossoNumero, pdf: pdfUrl } = last_transaction;
        const boleto = registeredBoleto('O Pagar.me', line, order, { nossoNumero, pdfUrl });
        return { gatewayChargeId: id, copiaECola: null, boleto, expiresAt: codeEndOf(order) };
      }
      const { id, last_transaction } = await ordered(PixTransaction, order);
      const { qr_code: copiaECola, expires_at: expiresAt } = last_transaction;
      return { gatewayChargeId: id, copiaECola, boleto: null, expiresAt };
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
    ...(order.kind !== 'pix' && { address: payerAddressOf(order) }),
  },
  payments: [
    order.kind === 'pix'
      ? { payment_method: 'pix', pix: { expires_at: codeEndOf(order) } }
      : { payment_method: 'boleto', boleto: boletoBodyOf(order) },
  ],
});

/** Fine and interest are in the value, so Pagar.me is told of none. Noon in Brasília is the same day everywhere. */
const boletoBodyOf = ({ chargeId, payableUntil }: ChargeOrder) => ({
  due_at: `${payableUntil}T15:00:00Z`,
  document_number: chargeId.slice(0, DOCUMENT_NUMBER_LENGTH_MAX),
  instructions: 'Depois do vencimento, peça outro pelo mesmo link.',
  type: 'DM',
});
const DOCUMENT_NUMBER_LENGTH_MAX = 16;

/** Pagar.me reads number, street and district from one line, in this order. */
function payerAddressOf(order: ChargeOrder) {
  const { street, number, complement, district, city, uf, cep } = addressOf(order);
  return {
    line_1: [number, street, district].join(', '),
    line_2: complement,
    zip_code: cep,
    city,
    state: uf,
    country: 'BR',
  };
}
