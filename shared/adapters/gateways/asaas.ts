import * as z from 'zod';
import { LocalDateTime, toInstant } from '#shared/domain/values/zone.ts';
import { AsaasPayment, eventsOfPayment, readAsaasWebhook } from './asaas-webhook.ts';
import { type Gateway, GatewayRefused, type PixOrder } from './gateway.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, type JsonAnswer, type JsonCall } from './json-call.ts';
import { sameSecret } from './signature.ts';

const Created = z.object({ id: z.string().min(1) });
const Found = z.object({ data: z.array(Created) });
const QrCode = z.object({
  payload: z.string().min(20).max(512),
  /** `2026-03-16 23:59:59`, in Brasília. */
  expirationDate: z
    .string()
    .transform((text) => text.slice(0, 16).replace(' ', 'T'))
    .pipe(LocalDateTime),
});

/** Asaas proves itself by a token of ours that it sends in a header: it signs nothing. */
const ASAAS_TOKEN_HEADER = 'asaas-access-token';

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
  ): Promise<JsonAnswer<T>> =>
    callJson(settings.send, schema, {
      method,
      url: `${settings.baseUrl}/v3/${path}`,
      headers: { access_token: settings.apiKey },
      json,
    });

  /** Finds before it creates, by the reference that we gave: Asaas itself would create another. */
  async function findOrCreate(path: string, reference: string, json: object): Promise<string> {
    const query = `${path}?externalReference=${encodeURIComponent(reference)}`;
    const [known] = granted(await call(Found, 'GET', query)).data;
    if (known !== undefined) return known.id;
    const body = { ...json, externalReference: reference };
    return granted(await call(Created, 'POST', path, body)).id;
  }

  return {
    name: 'asaas',
    verify: ({ headers }) =>
      sameSecret(headers[ASAAS_TOKEN_HEADER] ?? '', settings.webhookToken)
        ? { ok: true, strength: 'strong' }
        : { ok: false },
    read: readAsaasWebhook,
    async issuePix(order) {
      const { payer, chargeId } = order;
      const customer = await findOrCreate('customers', chargeId, {
        name: payer.name,
        cpfCnpj: payer.taxId,
        notificationDisabled: true,
      });
      const payment = await findOrCreate('payments', chargeId, paymentBodyOf(order, customer));
      const code = granted(await call(QrCode, 'GET', `payments/${payment}/pixQrCode`));
      const expiresAt = toInstant(code.expirationDate, 'America/Sao_Paulo');
      return { txid: chargeId, copiaECola: code.payload, expiresAt };
    },
    async refetch(event) {
      if (!('gatewayPaymentId' in event)) return [];
      const path = `payments/${encodeURIComponent(event.gatewayPaymentId)}`;
      const found = foundIn(await call(AsaasPayment, 'GET', path));
      return found === null ? [] : eventsOfPayment(found);
    },
  };
}

/** Fine and interest are already in the value, so Asaas is told of none. */
const paymentBodyOf = ({ amount, forDate, credor }: PixOrder, customer: string) => ({
  customer,
  billingType: 'PIX',
  /** A JSON number; its shortest text has at most two decimals, so nothing is lost. */
  value: amount / 100,
  dueDate: forDate,
  description: `Pagamento a ${credor.name}`,
});

function granted<T>(answer: JsonAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new GatewayRefused(`O Asaas recusou a cobrança (HTTP ${answer.status}).`);
}
