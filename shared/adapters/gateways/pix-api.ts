import * as z from 'zod';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { endOfDayInBrasilia } from './code-end.ts';
import { DecimalReais, decimalOf } from './decimal-amount.ts';
import {
  CHARGE_VALID_SECONDS,
  type ChargeOrder,
  type Gateway,
  GatewayRefused,
  type IssuedCharge,
} from './gateway.ts';
import { Moment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, grantedBy, type JsonCall } from './json-call.ts';
import { eventsOf, ReceivedPix } from './pix-webhook.ts';

const facts = {
  txid: z.string(),
  status: z.enum(['ATIVA', 'CONCLUIDA', 'REMOVIDA_PELO_USUARIO_RECEBEDOR', 'REMOVIDA_PELO_PSP']),
  valor: z.object({ original: DecimalReais }),
  pixCopiaECola: z.string().min(20).max(512).optional(),
  pix: z.array(ReceivedPix).optional(),
};
/** An immediate charge or one with a due date, as PSPs answer it (Bacen Pix API 2.9.0, `/cob` and `/cobv`). */
const Charge = z.object({
  ...facts,
  calendario: z.object({ criacao: Moment, expiracao: z.int().min(1).optional() }),
});
type Charge = z.infer<typeof Charge>;

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
}): Pick<Gateway, 'issue' | 'cancel' | 'refetch'> {
  async function call(
    place: 'cob' | 'cobv',
    txid: string,
    request: Pick<JsonCall, 'method' | 'json'>,
  ) {
    const authorization = await api.authorization();
    return callJson(api.send, Charge, {
      ...request,
      url: `${api.baseUrl}/${place}/${encodeURIComponent(txid)}`,
      headers: authorization === null ? {} : { authorization },
    });
  }

  return {
    async issue(order) {
      if (order.kind !== 'pix') throw new GatewayRefused('Este PSP só emite Pix, não boleto.');
      const place = order.payableUntil === order.forDate ? 'cob' : 'cobv';
      const json = place === 'cob' ? cobBodyOf(order) : cobvBodyOf(order);
      const created = await call(place, order.chargeId, { method: 'PUT', json });
      if (created.ok) return issuedOf(created.value, order);
      const existing = await call(place, order.chargeId, { method: 'GET' });
      const isOurs = existing.ok && existing.value.valor.original === order.amount;
      if (isOurs && existing.value.status === 'ATIVA') return issuedOf(existing.value, order);
      throw new GatewayRefused(`O PSP recusou a cobrança (HTTP ${created.status}).`);
    },

    async cancel({ chargeId }) {
      const json = { status: 'REMOVIDA_PELO_USUARIO_RECEBEDOR' };
      const immediate = await call('cob', chargeId, { method: 'PATCH', json });
      if (immediate.ok) return;
      const answer =
        immediate.status === 404 ? call('cobv', chargeId, { method: 'PATCH', json }) : immediate;
      grantedBy('PSP', await answer);
    },

    async refetch({ txid }) {
      if (txid === null) return [];
      const charge =
        foundIn(await call('cob', txid, { method: 'GET' })) ??
        foundIn(await call('cobv', txid, { method: 'GET' }));
      return (charge?.pix ?? []).flatMap((received) => eventsOf({ ...received, txid }));
    },
  };
}

const cobBodyOf = (order: ChargeOrder) => ({
  calendario: { expiracao: CHARGE_VALID_SECONDS },
  ...chargeBodyOf(order),
});

/** Whatever comes later pays another charge, of the value of its day. */
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
function issuedOf(
  { txid, valor, calendario, pixCopiaECola }: Charge,
  { chargeId, amount, payableUntil }: ChargeOrder,
): IssuedCharge {
  if (txid !== chargeId || valor.original !== amount) {
    throw new GatewayRefused('O PSP devolveu outra cobrança que não a pedida.');
  }
  if (pixCopiaECola === undefined) throw new Error('The PSP gave no copia e cola.');
  const { criacao, expiracao } = calendario;
  const expiresAt =
    expiracao === undefined
      ? endOfDayInBrasilia(payableUntil)
      : addMinutes(criacao, expiracao / 60);
  return { gatewayChargeId: txid, copiaECola: pixCopiaECola, boleto: null, expiresAt };
}
