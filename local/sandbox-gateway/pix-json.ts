import { decimalOf } from '#shared/adapters/gateways/decimal-amount.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Pix, PspCharge, Slip } from './psp-state.ts';

/** Under which of its two places the API knows a charge. */
export const placeOf = ({ lastDay }: PspCharge): 'cob' | 'cobv' =>
  lastDay === undefined ? 'cob' : 'cobv';

/** A charge as `GET /cob/{txid}` or `/cobv/{txid}` tells it. */
export const cobJson = (charge: PspCharge, host: string) => ({
  calendario: {
    criacao: charge.createdAt,
    ...(charge.lastDay === undefined
      ? { expiracao: charge.validSeconds }
      : { dataDeVencimento: charge.lastDay, validadeAposVencimento: 0 }),
  },
  txid: charge.txid,
  revisao: 0,
  loc: { location: `${host}/qr/v2/${charge.txid}`, tipoCob: placeOf(charge) },
  status: statusOf(charge),
  devedor: {
    [charge.payer.taxId.length === 11 ? 'cpf' : 'cnpj']: charge.payer.taxId,
    nome: charge.payer.name,
  },
  valor: { original: decimalOf(charge.amount) },
  chave: charge.key,
  solicitacaoPagador: charge.request,
  pixCopiaECola: charge.copiaECola,
  ...(charge.pix.length > 0 && { pix: charge.pix.map((pix) => pixJson(charge, pix)) }),
});

/** A boleto beside its Pix, as `PUT` and `GET /bolepix/{txid}` tell it. */
export const bolepixJson = (charge: PspCharge, host: string, now: Instant) => ({
  ...cobJson(charge, host),
  boleto: charge.boleto && {
    linhaDigitavel: charge.boleto.linhaDigitavel,
    codigoBarras: charge.boleto.barcode,
    nossoNumero: charge.boleto.nossoNumero,
    vencimento: charge.boleto.dueDate,
  },
  boletos: charge.slips.map((slip) => slipJson(charge, slip, now)),
});

/** A payment at a bank, as it stands at a moment. */
export const slipJson = ({ txid }: PspCharge, slip: Slip, at: Instant) => ({
  id: slip.id,
  txid,
  valor: decimalOf(slip.amount),
  pagoEm: slip.paidAt,
  situacao: at < slip.creditedAt ? 'PAGO' : 'LIQUIDADO',
});

function statusOf({ pix, isRemoved }: PspCharge): string {
  if (pix.length > 0) return 'CONCLUIDA';
  return isRemoved ? 'REMOVIDA_PELO_USUARIO_RECEBEDOR' : 'ATIVA';
}

/** A Pix as webhooks and `GET /cob/{txid}` tell it. */
export const pixJson = (
  { txid, key }: PspCharge,
  { endToEndId, amount, paidAt, returns }: Pix,
) => ({
  endToEndId,
  txid,
  chave: key,
  valor: decimalOf(amount),
  horario: paidAt,
  ...(returns.length > 0 && {
    devolucoes: returns.map((returned) => ({
      id: returned.id,
      rtrId: returned.rtrId,
      valor: decimalOf(returned.amount),
      horario: { solicitacao: returned.at, liquidacao: returned.at },
      status: 'DEVOLVIDO',
      natureza: returned.why === 'charged-back' ? 'MED_FRAUDE' : 'ORIGINAL',
    })),
    devolucoesRevertidas: returns.flatMap(({ id, amount: back, reversedAt }) =>
      reversedAt === undefined ? [] : [{ id, valor: decimalOf(back), horario: reversedAt }],
    ),
  }),
});
