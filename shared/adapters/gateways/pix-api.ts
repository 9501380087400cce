import * as z from 'zod';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { DecimalReais, decimalOf } from './decimal-amount.ts';
import {
  CHARGE_VALID_SECONDS,
  type Gateway,
  GatewayRefused,
  type IssuedPix,
  type PixOrder,
} from './gateway.ts';
import { Moment } from './gateway-moment.ts';
import type { Send } from './http-sender.ts';
import { callJson, foundIn, type JsonCall } from './json-call.ts';
import { eventsOf, ReceivedPix } from './pix-webhook.ts';

/** An immediate charge, as PSPs answer it (Bacen Pix API 2.9.0, `/cob`). */
const Cob = z.object({
  txid: z.string(),
  status: z.enum(['ATIVA', 'CONCLUIDA', 'REMOVIDA_PELO_USUARIO_RECEBEDOR', 'REMOVIDA_PELO_PSP']),
  calendario: z.object({ criacao: Moment, expiracao: z.int().min(1) }),
  valor: z.object({ original: DecimalReais }),
  pixCopiaECola: z.string().min(20).max(512).optional(),
  pix: z.array(ReceivedPix).optional(),
});
type Cob = z.infer<typeof Cob>;

/**
 * The Pix API that Bacen prescribes to every PSP.
 *
 * @param authorization the value of the header, or null where the PSP asks for none
 */
export function pixApi(api: {
  readonly send: Send;
  readonly baseUrl: string;
  readonly authorization: () => Promise<string | null>;
}): Pick<Gateway, 'issuePix' | 'refetch'> {
  async function call(txid: string, request: Pick<JsonCall, 'method' | 'json'>) {
    const authorization = await api.authorization();
    return callJson(api.send, Cob, {
      ...request,
      url: `${api.baseUrl}/cob/${encodeURIComponent(txid)}`,
      headers: authorization === null ? {} : { authorization },
    });
  }

  return {
    async issuePix(order) {
      const created = await call(order.chargeId, { method: 'PUT', json: cobBodyOf(order) });
      if (created.ok) return issuedOf(created.value);
      const existing = await call(order.chargeId, { method: 'GET' });
      const isOurs = existing.ok && existing.value.valor.original === order.amount;
      if (isOurs && existing.value.status === 'ATIVA') return issuedOf(existing.value);
      throw new GatewayRefused(`O PSP recusou a cobrança (HTTP ${created.status}).`);
    },

    async refetch(event) {
      if (!('txid' in event) || event.txid === null) return [];
      const { txid } = event;
      const cob = foundIn(await call(txid, { method: 'GET' }));
      return (cob?.pix ?? []).flatMap((received) => eventsOf({ ...received, txid }));
    },
  };
}

const cobBodyOf = ({ amount, credor, payer }: PixOrder) => ({
  calendario: { expiracao: CHARGE_VALID_SECONDS },
  devedor:
    payer.taxId.length === 11
      ? { cpf: payer.taxId, nome: payer.name }
      : { cnpj: payer.taxId, nome: payer.name },
  valor: { original: decimalOf(amount) },
  chave: credor.pixKey,
  solicitacaoPagador: `Pagamento a ${credor.name}`,
});

function issuedOf({ txid, calendario, pixCopiaECola }: Cob): IssuedPix {
  if (pixCopiaECola === undefined) throw new Error('The PSP gave no copia e cola.');
  const expiresAt = addMinutes(calendario.criacao, calendario.expiracao / 60);
  return { txid, copiaECola: pixCopiaECola, expiresAt };
}
