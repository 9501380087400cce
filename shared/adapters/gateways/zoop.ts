import * as z from 'zod';
import { splitName } from '#shared/domain/values/person-name.ts';
import { verifyAddress } from './address-secret.ts';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused, type IssuedCharge } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { PayerDocument } from './payer-document.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';
import { eventsOfZoop, readZoopWebhook, ZoopTransaction } from './zoop-webhook.ts';

const Created = z.object({
  id: GatewayId,
  payment_method: z.object({ qr_code: z.object({ emv: z.string().min(20).max(512) }) }),
});

const CreatedBoleto = z.object({
  id: GatewayId,
  payment_method: z.object({
    /** What Zoop calls its barcode is the linha digitável. */
    barcode: z.string(),
    url: z.string().nullish(),
  }),
});
const Buyer = z.object({ id: GatewayId });
/** The buyer that a transaction is of, if any, and who that is. */
const Drawn = z.object({ customer: GatewayId.nullish() });
const KnownBuyer = z.object({ taxpayer_id: PayerDocument });

/** Zoop's transactions of one marketplace and seller: Pix, and boletos for whom an address is known. */
export function zoopGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly publishableKey: string;
  readonly marketplaceId: string;
  readonly sellerId: string;
  /** Zoop publishes no signature: the secret in the address that we give it. */
  readonly addressSecret: string;
}): Gateway {
  const call = <T>(
    schema: z.ZodType<T>,
    method: JsonCall['method'],
    path: string,
    json?: unknown,
    what: 'transactions' | 'buyers' = 'transactions',
  ) =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/v1/marketplaces/${settings.marketplaceId}/${what}${path}`,
      headers: {
        authorization: `Basic ${Buffer.from(`${settings.publishableKey}:`).toString('base64')}`,
      },
      json,
    });

  /** A boleto is of a buyer, who has to be told with the address first. */
  async function issueBoleto(order: ChargeOrder): Promise<IssuedCharge> {
    const told = await call(Buyer, 'POST', '', buyerBodyOf(order), 'buyers');
    const buyer = grantedBy('gateway Zoop', told);
    const body = boletoBodyOf(order, settings.sellerId, buyer.id);
    const created = grantedBy('gateway Zoop', await call(CreatedBoleto, 'POST', '', body));
    const { barcode: line, url: pdfUrl } = created.payment_method;
    const boleto = registeredBoleto('A Zoop', line, order, { pdfUrl });
    return { gatewayChargeId: created.id, copiaECola: null, boleto, expiresAt: codeEndOf(order) };
  }

  return {
    name: 'zoop',
    verify: (webhook) => verifyAddress(webhook, settings.addressSecret),
    read: readZoopWebhook,
    async issue(order) {
      if (order.kind === 'bolepix') throw new GatewayRefused('A Zoop não emite boletos com Pix.');
      if (order.kind === 'boleto') return issueBoleto(order);
      const body = transactionBodyOf(order, settings.sellerId);
      const created = grantedBy('gateway Zoop', await call(Created, 'POST', '', body));
      return {
        gatewayChargeId: created.id,
        copiaECola: created.payment_method.qr_code.emv,
        boleto: null,
        expiresAt: codeEndOf(order),
      };
    },
    async cancel({ gatewayChargeId }) {
      const path = `/${encodeURIComponent(gatewayChargeId)}/void`;
      const json = { on_behalf_of: settings.sellerId };
      grantedBy('gateway Zoop', await call(z.unknown(), 'POST', path, json));
    },
    async refetch({ gatewayPaymentId }) {
      if (gatewayPaymentId === null) return [];
      const path = `/${encodeURIComponent(gatewayPaymentId)}`;
      const found = foundIn(await call(ZoopTransaction, 'GET', path));
      return found === null ? [] : eventsOfZoop(found);
    },
    async payerOf(gatewayPaymentId) {
      const path = `/${encodeURIComponent(gatewayPaymentId)}`;
      const customer = foundIn(await call(Drawn, 'GET', path))?.customer;
      if (!customer) return undefined;
      const known = await call(
        KnownBuyer,
        'GET',
        `/${encodeURIComponent(customer)}`,
        undefined,
        'buyers',
      );
      return foundIn(known)?.taxpayer_id;
    },
  };
}

function buyerBodyOf(order: ChargeOrder) {
  const { street, number, complement, district, city, uf, cep } = addressOf(order);
  const { firstName, lastName } = splitName(order.payer.name);
  return {
    first_name: firstName,
    last_name: lastName,
    taxpayer_id: order.payer.taxId,
    address: {
      line1: `${street}, ${number}`,
      line2: complement,
      neighborhood: district,
      city,
      state: uf,
      postal_code: cep,
      country_code: 'BR',
    },
  };
}

/** Fine and interest are in the value, so Zoop is told of none. */
const boletoBodyOf = (order: ChargeOrder, sellerId: string, buyerId: string) => ({
  amount: order.amount,
  currency: 'BRL',
  description: `Pagamento a ${order.credor.name}`,
  on_behalf_of: sellerId,
  payment_type: 'boleto',
  reference_id: order.chargeId,
  customer: buyerId,
  payment_method: {
    expiration_date: order.payableUntil,
    payment_limit_date: order.payableUntil,
    body_instructions: ['Depois do vencimento, peça outro pelo mesmo link.'],
  },
});

const transactionBodyOf = (order: ChargeOrder, sellerId: string) => ({
  amount: order.amount,
  currency: 'BRL',
  description: `Pagamento a ${order.credor.name}`,
  on_behalf_of: sellerId,
  payment_type: 'pix',
  reference_id: order.chargeId,
  pix_expiration_date_time: codeEndOf(order),
});
