import * as z from 'zod';
import { splitName } from '#shared/domain/values/person-name.ts';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused, type KnownEvent } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfMercadoPago, MercadoPagoPayment } from './mercado-pago-payment.ts';
import {
  OF_CHARGEBACKS,
  readMercadoPagoWebhook,
  verifyMercadoPago,
} from './mercado-pago-webhook.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';

const Created = z.object({
  id: GatewayId,
  date_of_expiration: Moment,
  point_of_interaction: z.object({
    transaction_data: z.object({ qr_code: z.string().min(20).max(512) }),
  }),
});

const CreatedBoleto = z.object({
  id: GatewayId,
  transaction_details: z.object({
    digitable_line: z.string(),
    external_resource_url: z.string().nullish(),
  }),
});

/** `GET /v1/chargebacks/{id}`: the payments that it is of. */
const Chargeback = z.object({ payments: z.array(GatewayId).max(100) });

/** Mercado Pago's payments API (`/v1/payments`): Pix, and boletos for whom an address is known. */
export function mercadoPagoGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly webhookSecret: string;
  /** Mercado Pago takes no payment without an e-mail of the payer: one of the credor's own. */
  readonly payerEmail: string;
}): Gateway {
  const call = <T>(
    schema: z.ZodType<T>,
    request: Pick<JsonCall, 'method' | 'json'> & { path: string; idempotencyKey?: string },
  ) => {
    const { path, idempotencyKey, ...rest } = request;
    return callJson(settings.send, schema, {
      ...rest,
      url: `${settings.baseUrl}/v1/${path}`,
      headers: {
        authorization: `Bearer ${settings.accessToken}`,
        ...(idempotencyKey !== undefined && { 'x-idempotency-key': idempotencyKey }),
      },
    });
  };

  async function paymentOf(id: string): Promise<readonly KnownEvent[]> {
    const path = `payments/${encodeURIComponent(id)}`;
    const found = foundIn(await call(MercadoPagoPayment, { method: 'GET', path }));
    return found === null ? [] : eventsOfMercadoPago(found);
  }

  return {
    name: 'mercado-pago',
    verify: (webhook, now) => verifyMercadoPago(webhook, settings.webhookSecret, now),
    read: readMercadoPagoWebhook,
    async issue(order) {
      if (order.kind === 'bolepix') {
        throw new GatewayRefused('O Mercado Pago não emite boletos com Pix.');
      }
      const json =
        order.kind === 'pix'
          ? paymentBodyOf(order, settings.payerEmail)
          : boletoBodyOf(order, settings.payerEmail);
      const request = {
        method: 'POST' as const,
        path: 'payments',
        json,
        idempotencyKey: order.chargeId,
      };
      if (order.kind === 'boleto') {
        const answer = grantedBy('Mercado Pago', await call(CreatedBoleto, request));
        const { digitable_line: line, external_resource_url: pdfUrl } = answer.transaction_details;
        const boleto = registeredBoleto('O Mercado Pago', line, order, { pdfUrl });
        return {
          gatewayChargeId: answer.id,
          copiaECola: null,
          boleto,
          expiresAt: codeEndOf(order),
        };
      }
      const created = grantedBy('Mercado Pago', await call(Created, request));
      return {
        gatewayChargeId: created.id,
        copiaECola: created.point_of_interaction.transaction_data.qr_code,
        boleto: null,
        expiresAt: created.date_of_expiration,
      };
    },
    async cancel({ gatewayChargeId }) {
      const path = `payments/${encodeURIComponent(gatewayChargeId)}`;
      const json = { status: 'cancelled' };
      grantedBy('Mercado Pago', await call(z.unknown(), { method: 'PUT', path, json }));
    },
    async refetch({ gatewayPaymentId, txid }) {
      if (gatewayPaymentId?.startsWith(OF_CHARGEBACKS)) {
        const found = foundIn(await call(Chargeback, { method: 'GET', path: gatewayPaymentId }));
        return (await Promise.all((found?.payments ?? []).map(paymentOf))).flat();
      }
      if (gatewayPaymentId !== null) return paymentOf(gatewayPaymentId);
      if (txid === null) return [];
      const List = z.object({ results: z.array(MercadoPagoPayment) });
      const path = `payments/search?external_reference=${encodeURIComponent(txid)}`;
      const found = foundIn(await call(List, { method: 'GET', path }));
      return (found?.results ?? []).flatMap(eventsOfMercadoPago);
    },
  };
}

const paymentBodyOf = (order: ChargeOrder, email: string) => ({
  /** A JSON number of reais; its shortest text has at most two decimals, so nothing is lost. */
  transaction_amount: order.amount / 100,
  payment_method_id: 'pix',
  external_reference: order.chargeId,
  description: `Pagamento a ${order.credor.name}`,
  date_of_expiration: codeEndOf(order).replace('Z', '+00:00'),
  payer: {
    email,
    first_name: order.payer.name,
    identification: {
      type: order.payer.taxId.length === 11 ? 'CPF' : 'CNPJ',
      number: order.payer.taxId,
    },
  },
});

/** The last second of the day on which it is due, in Brasília. */
const dayEndOf = ({ payableUntil }: ChargeOrder): string => `${payableUntil}T23:59:59.000-03:00`;

function boletoBodyOf(order: ChargeOrder, email: string) {
  const { street, number, district, city, uf, cep } = addressOf(order);
  const { payer, ...rest } = paymentBodyOf(order, email);
  const { firstName, lastName } = splitName(order.payer.name);
  return {
    ...rest,
    payment_method_id: 'bolbradesco',
    date_of_expiration: dayEndOf(order),
    payer: {
      ...payer,
      first_name: firstName,
      last_name: lastName,
      address: {
        zip_code: cep,
        street_name: street,
        street_number: number,
        neighborhood: district,
        city,
        federal_unit: uf,
      },
    },
  };
}
