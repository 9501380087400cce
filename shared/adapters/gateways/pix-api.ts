import * as z from 'zod';
import { dynamicBrCode } from '#shared/domain/charge/br-code.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { endOfDayInBrasilia } from './code-end.ts';
import { DecimalReais, decimalOf } from './decimal-amount.ts';
import {
  CHARGE_VALID_SECONDS,
  type ChargeOrder,
  type Gateway,
  GatewayRefused,
  type IssuedCharge,
  type IssuedRef,
  type KnownEvent,
  type Stretch,
  type Subject,
} from './gateway.ts';
import { Moment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOf, eventsOfItem, ReceivedPix } from './pix-webhook.ts';

const facts = {
  txid: z.string(),
  status: z.enum(['ATIVA', 'CONCLUIDA', 'REMOVIDA_PELO_USUARIO_RECEBEDOR', 'REMOVIDA_PELO_PSP']),
  valor: z.object({ original: DecimalReais }),
  pixCopiaECola: z.string().min(20).max(512).optional(),
  /** Where the payer's bank fetches the terms of the charge, without a scheme. */
  loc: z
    .object({ location: z.string().regex(/^[!-~]{1,77}$/) })
    .optional()
    .catch(undefined),
  pix: z.array(ReceivedPix).optional(),
};
/** An immediate charge or one with a due date, as PSPs answer it (Bacen Pix API 2.9.0, `/cob` and `/cobv`). */
const Charge = z.object({
  ...facts,
  calendario: z.object({ criacao: Moment, expiracao: z.int().min(1).optional() }),
});
type Charge = z.infer<typeof Charge>;

/** One page of `GET /pix`. */
const Received = z.object({
  parametros: z.object({ paginacao: z.object({ quantidadeDePaginas: z.int().min(0) }) }),
  pix: z.array(z.unknown()).max(1_000).default([]),
});
/** Few enough for their debtors to be read and written within the time of one function. */
const PER_PAGE = 25;
/** By its capital letter an end-to-end id tells itself from a txid of ours. */
const END_TO_END_ID = /^E[A-Za-z0-9]{19,39}$/;

/**
 * The Pix API that Bacen prescribes to every PSP: `/cob` for today's value, valid for a day, and `/cobv` for a value
 * that stands until a later due date.
 *
 * @param authorization the value of the header, or null where the PSP asks for none
 */
export function pixApi(api: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly authorization: () => Promise<string | null>;
}) {
  async function ask<T>(schema: z.ZodType<T>, path: string, request: Asked) {
    const authorization = await api.authorization();
    return callJson(api.send, schema, {
      ...request,
      url: `${api.baseUrl}/${path}`,
      headers: authorization === null ? {} : { authorization },
    });
  }
  const call = (place: 'cob' | 'cobv', txid: string, request: Asked) =>
    ask(Charge, `${place}/${encodeURIComponent(txid)}`, request);

  async function pixOf(txid: string): Promise<readonly KnownEvent[]> {
    const charge =
      foundIn(await call('cob', txid, { method: 'GET' })) ??
      foundIn(await call('cobv', txid, { method: 'GET' }));
    return (charge?.pix ?? []).flatMap((received) => eventsOf({ ...received, txid }));
  }

  return {
    async issue(order: ChargeOrder) {
      if (order.kind !== 'pix') throw new GatewayRefused('Este PSP só emite Pix, não boleto.');
      const place = order.payableUntil === order.forDate ? 'cob' : 'cobv';
      const json = place === 'cob' ? cobBodyOf(order) : cobvBodyOf(order);
      const created = await call(place, order.chargeId, { method: 'PUT', json });
      if (created.ok) return issuedOf(created.value, order);
      const existing = await call(place, order.chargeId, { method: 'GET' });
      const isOurs = existing.ok && existing.value.valor.original === order.amount;
      if (isOurs && existing.value.status === 'ATIVA') return issuedOf(existing.value, order);
      const { status, why } = created;
      throw new GatewayRefused(`O PSP recusou a cobrança (HTTP ${status})${why}.`);
    },

    async cancel({ chargeId }: IssuedRef) {
      const json = { status: 'REMOVIDA_PELO_USUARIO_RECEBEDOR' };
      const immediate = await call('cob', chargeId, { method: 'PATCH', json });
      if (immediate.ok) return;
      const answer =
        immediate.status === 404 ? call('cobv', chargeId, { method: 'PATCH', json }) : immediate;
      grantedBy('PSP', await answer);
    },

    /** By its charge; one without a charge of ours is asked for by itself, so that it is not lost. */
    async refetch({ gatewayPaymentId, txid }: Subject) {
      const ofCharge = txid === null ? [] : await pixOf(txid);
      const e2eid = gatewayPaymentId ?? '';
      const isTold = ofCharge.some((event) => isOf(event, e2eid));
      if (isTold || !END_TO_END_ID.test(e2eid)) return ofCharge;
      const alone = foundIn(await ask(ReceivedPix, `pix/${e2eid}`, { method: 'GET' }));
      return [...ofCharge, ...(alone === null ? [] : eventsOf(alone))];
    },

    async received({ from, until, page, returned }: Stretch) {
      const query = new URLSearchParams({
        inicio: from,
        fim: until,
        ...(returned && { devolucaoPresente: 'true' }),
        'paginacao.paginaAtual': String(page),
        'paginacao.itensPorPagina': String(PER_PAGE),
      });
      const found = foundIn(await ask(Received, `pix?${query.toString()}`, { method: 'GET' }));
      if (found === null) return { events: [], isMore: false };
      const { quantidadeDePaginas } = found.parametros.paginacao;
      return { events: found.pix.flatMap(eventsOfItem), isMore: page + 1 < quantidadeDePaginas };
    },
  } satisfies Pick<Gateway, 'issue' | 'cancel' | 'refetch' | 'received'>;
}

type Asked = Pick<JsonCall, 'method' | 'json'>;

const isOf = (event: KnownEvent, gatewayPaymentId: string): boolean =>
  'gatewayPaymentId' in event && event.gatewayPaymentId === gatewayPaymentId;

const cobBodyOf = (order: ChargeOrder) => ({
  calendario: { expiracao: CHARGE_VALID_SECONDS },
  ...chargeBodyOf(order),
});

/**
 * The value is that of the day until which it stands, whatever has been added or taken off by then; whoever comes later asks
 * for another charge, of the value of that day. The PSP is told of no fine, interest, discount or rebate: the contract has
 * rates by dated law, limits and part payments that its fields cannot say, and how it rounds a rate per month is
 * published nowhere, so that its sum and ours would differ by centavos.
 */
export const cobvBodyOf = (order: ChargeOrder) => ({
  calendario: { dataDeVencimento: order.payableUntil, validadeAposVencimento: 0 },
  ...chargeBodyOf(order),
});

const chargeBodyOf = ({ amount, credor, payer }: ChargeOrder) => ({
  devedor:
    payer.taxId.length === 11
      ? { cpf: payer.taxId, nome: payer.name }
      : { cnpj: payer.taxId, nome: payer.name },
  valor: { original: decimalOf(amount) },
  chave: credor.pixKey,
  solicitacaoPagador: `Pagamento a ${credor.name}`,
});

/** @throws GatewayRefused when it is another charge, or asks for another amount: it must not be shown to anybody */
function issuedOf(charge: Charge, order: ChargeOrder): IssuedCharge {
  const { txid, valor, calendario } = charge;
  const { chargeId, amount, payableUntil } = order;
  if (txid !== chargeId || valor.original !== amount) {
    throw new GatewayRefused('O PSP devolveu outra cobrança que não a pedida.');
  }
  const { criacao, expiracao } = calendario;
  const expiresAt =
    expiracao === undefined
      ? endOfDayInBrasilia(payableUntil)
      : addMinutes(criacao, expiracao / 60);
  return { gatewayChargeId: txid, copiaECola: codeOf(charge, order), boleto: null, expiresAt };
}

/** The standard asks a PSP for the location alone, of which whoever receives may write the code (Manual do BR Code). */
function codeOf({ pixCopiaECola, loc }: Charge, { credor: { name, city } }: ChargeOrder): string {
  if (pixCopiaECola !== undefined) return pixCopiaECola;
  if (loc === undefined) throw new Error('The PSP gave neither a copia e cola nor a location.');
  return dynamicBrCode({ url: loc.location, name, city });
}
