import * as z from 'zod';
import { ChargeId } from '#shared/domain/values/ids.ts';
import type { BacenPixProof } from './bacen-pix.ts';
import {
  bolepixBodyOf,
  EfiBolepix,
  EfiCreated,
  EfiKnown,
  issuedBolepix,
  knownChargesOf,
} from './efi-bolepix.ts';
import {
  EfiCharge,
  EfiNotification,
  eventsOfEfiCharge,
  eventsOfEfiNotification,
} from './efi-cobranca.ts';
import { readEfiWebhook, verifyEfi } from './efi-webhook.ts';
import {
  type ChargeOrder,
  type Gateway,
  GatewayRefused,
  type IssuedCharge,
  type KnownEvent,
} from './gateway.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { pixApi } from './pix-api.ts';

/** By the place of its own thing, an id of Efí's API of cobranças tells itself from a txid or end-to-end id. */
const OF_COBRANCAS = /^(?:charge|notification)\//;

const isOfBoleto = (event: KnownEvent): boolean =>
  'txid' in event && event.txid !== null && !ChargeId.safeParse(event.txid).success;

/**
 * Efí: its Pix API, which is Bacen's with mTLS, and its API of cobranças, which tells by a token what the webhook does
 * not say.
 */
export function efiGateway(settings: {
  /** With our certificate: the Pix API asks for it. */
  readonly send: Send;
  readonly pixUrl: string;
  readonly pixAuthorization: () => Promise<string | null>;
  readonly cobrancasUrl: string;
  readonly cobrancasAuthorization: () => Promise<string | null>;
  readonly proof: BacenPixProof;
  /** Where it posts the tokens of news of cobranças, with a secret of ours as `?hmac=`. */
  readonly notificationUrl: string;
}): Gateway {
  const pix = pixApi({
    send: settings.send,
    baseUrl: settings.pixUrl,
    authorization: settings.pixAuthorization,
  });
  async function call<T>(
    schema: z.ZodType<T>,
    method: JsonCall['method'],
    path: string,
    json?: unknown,
  ) {
    const authorization = (await settings.cobrancasAuthorization()) ?? '';
    const url = `${settings.cobrancasUrl}/v1/${path}`;
    return callJson(settings.send, schema, { method, url, headers: { authorization }, json });
  }

  /** Finds before it creates, by our reference: Efí itself would create another. */
  async function issueBolepix(order: ChargeOrder): Promise<IssuedCharge> {
    const query = `charges?${knownChargesOf(order)}`;
    const known = grantedBy('gateway Efí', await call(EfiKnown, 'GET', query)).data[0]?.id;
    const body = bolepixBodyOf(order, settings.notificationUrl);
    const id = known ?? (await created(body));
    const { data } = grantedBy('gateway Efí', await call(EfiBolepix, 'GET', `charge/${id}`));
    return issuedBolepix(id, data, order);
  }

  const created = async (body: object): Promise<string> =>
    grantedBy('gateway Efí', await call(EfiCreated, 'POST', 'charge/one-step', body)).data
      .charge_id;

  return {
    name: 'efi',
    verify: (webhook) => verifyEfi(webhook, settings.proof, settings.notificationUrl),
    read: readEfiWebhook,
    async issue(order) {
      if (order.kind === 'boleto') throw new GatewayRefused('A Efí só emite boletos com Pix.');
      return order.kind === 'pix' ? pix.issue(order) : issueBolepix(order);
    },
    async cancel(charge) {
      const { gatewayChargeId } = charge;
      if (!OF_COBRANCAS.test(gatewayChargeId)) return pix.cancel(charge);
      grantedBy('gateway Efí', await call(z.unknown(), 'PUT', `${gatewayChargeId}/cancel`));
    },
    /** The Pix of a boleto bears a txid of Efí's own, and is told as its cobrança. */
    async received(stretch) {
      const { events, isMore } = await pix.received(stretch);
      return { events: events.filter((event) => !isOfBoleto(event)), isMore };
    },
    async refetch(subject) {
      const path = subject.gatewayPaymentId ?? '';
      if (!OF_COBRANCAS.test(path)) return pix.refetch(subject);
      if (path.startsWith('charge/')) {
        const found = foundIn(await call(z.object({ data: EfiCharge }), 'GET', path));
        return found === null ? [] : eventsOfEfiCharge(found.data);
      }
      const list = z.object({ data: z.array(EfiNotification) });
      const found = foundIn(await call(list, 'GET', path));
      return found === null ? [] : eventsOfEfiNotification(found.data);
    },
  };
}
