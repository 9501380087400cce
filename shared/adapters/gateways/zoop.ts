import * as z from 'zod';
import { verifyAddress } from './address-secret.ts';
import { codeEndOf } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOfZoop, readZoopWebhook, ZoopTransaction } from './zoop-webhook.ts';

const Created = z.object({
  id: GatewayId,
  payment_method: z.object({ qr_code: z.object({ emv: z.string().min(20).max(512) }) }),
});

/** Zoop's transactions of one marketplace and seller. It issues Pix; its boletos want an address of the payer. */
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
  ) =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/v1/marketplaces/${settings.marketplaceId}/transactions${path}`,
      headers: {
        authorization: `Basic ${Buffer.from(`${settings.publishableKey}:`).toString('base64')}`,
      },
      json,
    });

  return {
    name: 'zoop',
    verify: (webhook) => verifyAddress(webhook, settings.addressSecret),
    read: readZoopWebhook,
    async issue(order) {
      if (order.kind !== 'pix') throw new GatewayRefused('A Zoop só emite Pix por aqui.');
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
  };
}

const transactionBodyOf = (order: ChargeOrder, sellerId: string) => ({
  amount: order.amount,
  currency: 'BRL',
  description: `Pagamento a ${order.credor.name}`,
  on_behalf_of: sellerId,
  payment_type: 'pix',
  reference_id: order.chargeId,
  pix_expiration_date_time: codeEndOf(order),
});
