import * as z from 'zod';
import { DecimalReais } from './decimal-amount.ts';
import type { KnownEvent } from './gateway.ts';
import { Moment } from './gateway-moment.ts';
import { PayerDocument, payerOf } from './payer-document.ts';
import { readJson } from './webhook-body.ts';

const Devolucao = z.object({
  id: z.string().min(1).max(80),
  valor: DecimalReais,
  /** Why it was given back; `MED_*` when the payer's bank took it, because of fraud or a fault. */
  natureza: z.string().nullish().catch(null),
  horario: z.object({ solicitacao: Moment.nullish(), liquidacao: Moment.nullish() }).nullish(),
});
/** One that is under way or was not done moves nothing, so nothing else of it is looked at. */
const Settled = z.looseObject({ status: z.literal('DEVOLVIDO') });
const NotSettled = z.looseObject({ status: z.string() });

/**
 * A Pix that was received (Bacen Pix API 2.9.0). Lenient where practice is: end-to-end ids of other lengths,
 * `devolucoes` as one object, as in the standard's own example, or as a list, as in its schema, and a txid that is null
 * or no txid. The credit is read whatever its returns look like.
 */
export const ReceivedPix = z.object({
  endToEndId: z.string().regex(/^[A-Za-z0-9]{20,40}$/),
  txid: z
    .string()
    .regex(/^[A-Za-z0-9]{1,35}$/)
    .nullish()
    .catch(null),
  valor: DecimalReais,
  horario: Moment,
  devolucoes: z.unknown().optional(),
  /** No field of the standard, but of several PSPs. */
  pagador: z
    .object({ cpf: PayerDocument.optional(), cnpj: PayerDocument.optional() })
    .nullish()
    .catch(null),
});

/** PSPs send batches; none comes near this. */
const BATCH_MAX = 1_000;
const Body = z.object({
  pix: z.array(z.unknown()).max(BATCH_MAX).optional(),
  recs: z.array(z.unknown()).optional(),
  cobsr: z.array(z.unknown()).optional(),
});

/**
 * `POST {webhookUrl}/pix`: the Pix received and the returns that were settled. News of Pix Automático (`/rec`, `/cobr`) move no
 * money: what such a charge brings in comes as a Pix of its own. Other notices are ignored, too.
 */
export function readPixWebhook(body: string): readonly KnownEvent[] {
  const { pix: items, recs, cobsr } = readJson(Body, body);
  if (items !== undefined) return items.flatMap(eventsOfItem);
  const what = (recs ?? cobsr) ? 'pix-automatico' : 'other-notice';
  return [{ kind: 'ignored', what }];
}

/** As `eventsOf`; what cannot be read stops no other of its batch. */
export function eventsOfItem(item: unknown): readonly KnownEvent[] {
  const pix = ReceivedPix.safeParse(item);
  return pix.success ? eventsOf(pix.data) : [{ kind: 'unreadable' }];
}

/** The credit, and each return that reached the payer. The credit comes first: a return implies it. */
export function eventsOf(pix: z.infer<typeof ReceivedPix>): readonly KnownEvent[] {
  const { endToEndId, valor, horario } = pix;
  const whose = { gatewayPaymentId: endToEndId, txid: pix.txid ?? null };
  return [
    {
      kind: 'paid',
      ...whose,
      amount: valor,
      paidAt: horario,
      ...payerOf(pix.pagador?.cpf, pix.pagador?.cnpj),
    },
    ...listOf(pix.devolucoes).flatMap((told): KnownEvent[] => {
      if (!Settled.safeParse(told).success && NotSettled.safeParse(told).success) return [];
      const returned = Devolucao.safeParse(told);
      if (!returned.success) return [{ kind: 'unreadable' }];
      const { id, valor: amount, natureza, horario: times } = returned.data;
      const at = times?.liquidacao ?? times?.solicitacao ?? horario;
      return natureza?.startsWith('MED_')
        ? [{ kind: 'chargeback', ...whose, chargebackId: id, amount, chargedBackAt: at }]
        : [{ kind: 'refunded', ...whose, refundId: id, amount, refundedAt: at }];
    }),
  ];
}

function listOf(told: unknown): readonly unknown[] {
  if (Array.isArray(told)) return told;
  return told === null || told === undefined ? [] : [told];
}
