import * as z from 'zod';
import { endOfDayInBrasilia } from './code-end.ts';
import { type ChargeOrder, type Gateway, GatewayRefused, type IssuedCharge } from './gateway.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn } from './json-call.ts';
import { cobvBodyOf, pixApi } from './pix-api.ts';
import { registeredBoleto } from './registered-boleto.ts';
import {
  eventsOfSandboxBoleto,
  eventsOfSandboxReversals,
  readSandboxWebhook,
  SandboxBoleto,
  SandboxReversals,
} from './sandbox-webhook.ts';
import { verifyTimedHmac } from './timed-hmac.ts';

export const SANDBOX_SIGNATURE_HEADER = 'x-sandbox-signature';

const Bolepix = z.object({
  pixCopiaECola: z.string().min(20).max(512),
  boleto: z.object({
    linhaDigitavel: z.string(),
    codigoBarras: z.string(),
    nossoNumero: z.string(),
  }),
});

/** What the standard does not know of a charge. */
const Besides = z.object({
  boletos: z.array(SandboxBoleto),
  pix: z.array(SandboxReversals).default([]),
});

/**
 * The simulated PSP of the local run. It speaks the Pix API of Bacen and signs its webhooks; its boletos, which no
 * standard describes, are orders of `/bolepix` in the shape of a `cobv`.
 */
export function sandboxGateway(settings: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly webhookSecret: string;
}): Gateway {
  const { send, baseUrl, webhookSecret } = settings;
  const pix = pixApi({ send, baseUrl, authorization: async () => null });

  /** The PSP answers an order that it knows as it did the first time. */
  async function issueBolepix(order: ChargeOrder): Promise<IssuedCharge> {
    const url = `${baseUrl}/bolepix/${order.chargeId}`;
    const json = cobvBodyOf(order);
    const answer = await callJson(send, Bolepix, { method: 'PUT', url, headers: {}, json });
    if (!answer.ok) throw new GatewayRefused(`O PSP recusou o boleto (HTTP ${answer.status}).`);
    const { pixCopiaECola, boleto } = answer.value;
    const { linhaDigitavel: line, codigoBarras: barcode, nossoNumero } = boleto;
    return {
      gatewayChargeId: order.chargeId,
      copiaECola: pixCopiaECola,
      boleto: registeredBoleto('O PSP', line, order, { barcode, nossoNumero }),
      expiresAt: endOfDayInBrasilia(order.payableUntil),
    };
  }

  return {
    ...pix,
    name: 'sandbox',
    verify: ({ headers, body }, now) =>
      verifyTimedHmac(headers[SANDBOX_SIGNATURE_HEADER] ?? '', webhookSecret, body, now),
    read: readSandboxWebhook,
    async issue(order) {
      if (order.kind === 'boleto') throw new GatewayRefused('O PSP só emite boletos com Pix.');
      return order.kind === 'pix' ? pix.issue(order) : issueBolepix(order);
    },
    async refetch(subject) {
      const byPix = await pix.refetch(subject);
      if (subject.txid === null) return byPix;
      const url = `${baseUrl}/bolepix/${encodeURIComponent(subject.txid)}`;
      const found = foundIn(await callJson(send, Besides, { method: 'GET', url, headers: {} }));
      return [
        ...byPix,
        ...(found?.boletos ?? []).flatMap(eventsOfSandboxBoleto),
        ...(found?.pix ?? []).flatMap(eventsOfSandboxReversals),
      ];
    },
  };
}
