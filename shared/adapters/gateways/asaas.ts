import * as z from 'zod';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { AsaasPayment, eventsOfPayment, readAsaasWebhook } from './asaas-webhook.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { BrasiliaMoment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { PayerDocument } from './payer-document.ts';
import { registeredBoleto } from './registered-boleto.ts';

const Created = z.object({ id: GatewayId });
const Found = z.object({ data: z.array(Created) });
const QrCode = z.object({
  payload: z.string().min(20).max(512),
  expirationDate: BrasiliaMoment,
});
const Slip = z.object({
  /** The linha digitável, with or without its dots. */
  identificationField: z.string(),
  barCode: z.string(),
  nossoNumero: z.string().nullish(),
});
const Payment = z.object({ bankSlipUrl: z.string().nullish() });

/** Whom a payment is drawn on, and who that is. */
const Drawn = z.object({ customer: GatewayId });
const Customer = z.object({ cpfCnpj: PayerDocument });

/** Asaas proves itself by a token of ours that it sends in a header: it signs nothing. */
const ASAAS_TOKEN_HEADER = 'asaas-access-token';

/** Asaas (docs.asaas.com): Pix, and boletos that carry a Pix. */
export function asaasGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly webhookToken: string;
}): Gateway {
  const call = <T>(
    schema: z.ZodType<T>,
    method: JsonCall['method'],
    path: string,
    json?: unknown,
  ) =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/v3/${path}`,
      headers: { access_token: settings.apiKey },
      json,
    });
  const granted = async <T>(...args: Parameters<typeof call<T>>): Promise<T> =>
    grantedBy('Asaas', await call(...args));

  /** Finds before it creates, by the reference that we gave: Asaas itself would create another. */
  async function findOrCreate(path: string, reference: string, json: object): Promise<string> {
    const [known] = (await granted(Found, 'GET', byReference(path, reference))).data;
    if (known !== undefined) return known.id;
    return (await granted(Created, 'POST', path, { ...json, externalReference: reference })).id;
  }

  async function boletoOf(id: string, order: ChargeOrder): Promise<IssuedBoleto> {
    const slip = await granted(Slip, 'GET', `payments/${id}/identificationField`);
    const { bankSlipUrl: pdfUrl } = await granted(Payment, 'GET', `payments/${id}`);
    const { identificationField: line, barCode: barcode, nossoNumero } = slip;
    return registeredBoleto('O Asaas', line, order, { barcode, nossoNumero, pdfUrl });
  }

  return {
    name: 'asaas',
    verify: ({ headers }) =>
      sameSecret(headers[ASAAS_TOKEN_HEADER] ?? '', settings.webhookToken)
        ? { ok: true, strength: 'strong' }
        : { ok: false },
    read: readAsaasWebhook,
    async issue(order) {
      const { payer, chargeId, kind } = order;
      if (kind === 'boleto') throw new GatewayRefused('O Asaas só emite boletos com Pix.');
      const customer = await findOrCreate('customers', chargeId, {
        name: payer.name,
        cpfCnpj: payer.taxId,
        notificationDisabled: true,
      });
      const id = await findOrCreate('payments', chargeId, paymentBodyOf(order, customer));
      const code = await granted(QrCode, 'GET', `payments/${id}/pixQrCode`);
      const boleto = kind === 'bolepix' ? await boletoOf(id, order) : null;
      return {
        gatewayChargeId: id,
        copiaECola: code.payload,
        boleto,
        expiresAt: code.expirationDate,
      };
    },
    async cancel({ gatewayChargeId }) {
      await granted(z.unknown(), 'DELETE', `payments/${encodeURIComponent(gatewayChargeId)}`);
    },
    async refetch({ gatewayPaymentId, txid }) {
      if (gatewayPaymentId !== null) {
        const path = `payments/${encodeURIComponent(gatewayPaymentId)}`;
        const found = foundIn(await call(AsaasPayment, 'GET', path));
        return found === null ? [] : eventsOfPayment(found);
      }
      if (txid === null) return [];
      const list = z.object({ data: z.array(AsaasPayment) });
      const found = foundIn(await call(list, 'GET', byReference('payments', txid)));
      return (found?.data ?? []).flatMap(eventsOfPayment);
    },
    async payerOf(gatewayPaymentId) {
      const [id = ''] = gatewayPaymentId.split('/');
      const payment = foundIn(await call(Drawn, 'GET', `payments/${encodeURIComponent(id)}`));
      if (!payment) return undefined;
      const path = `customers/${encodeURIComponent(payment.customer)}`;
      return foundIn(await call(Customer, 'GET', path))?.cpfCnpj;
    },
  };
}

const byReference = (path: string, reference: string): string =>
  `${path}?externalReference=${encodeURIComponent(reference)}`;

/** Fine and interest are already in the value, so Asaas is told of none. */
const paymentBodyOf = (order: ChargeOrder, customer: string) => ({
  customer,
  billingType: order.kind === 'pix' ? 'PIX' : 'BOLETO',
  /** A JSON number; its shortest text has at most two decimals, so nothing is lost. */
  value: order.amount / 100,
  dueDate: order.payableUntil,
  description: `Pagamento a ${order.credor.name}`,
});
