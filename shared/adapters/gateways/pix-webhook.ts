import * as z from 'zod';
import { DecimalReais } from './decimal-amount.ts';
import { type GatewayEvent, UnreadableWebhook } from './gateway.ts';
import { Moment } from './gateway-moment.ts';

const Devolucao = z.object({
  id: z.string().regex(/^[A-Za-z0-9]{1,35}$/),
  valor: DecimalReais,
  horario: z.object({ solicitacao: Moment, liquidacao: Moment.optional() }),
  status: z.string(),
});

/**
 * A Pix that was received (Bacen Pix API 2.9.0). Lenient where practice is: end-to-end ids of other lengths, and
 * `devolucoes` as one object, as in the standard's own example, or as a list, as in its schema.
 */
export const ReceivedPix = z.object({
  endToEndId: z.string().regex(/^[A-Za-z0-9]{20,40}$/),
  txid: z
    .string()
    .regex(/^[A-Za-z0-9]{1,35}$/)
    .optional(),
  valor: DecimalReais,
  horario: Moment,
  devolucoes: z
    .union([z.array(Devolucao).max(100), Devolucao.transform((one) => [one])])
    .optional(),
});

/** PSPs send batches; none comes near this. */
const BATCH_MAX = 1_000;
const Body = z.object({ pix: z.array(z.unknown()).max(BATCH_MAX).optional() });

/** `POST {webhookUrl}/pix`: the Pix received and the returns that were settled. Other notices are ignored. */
export function readPixWebhook(body: string): readonly GatewayEvent[] {
  const parsed = Body.safeParse(jsonOf(body));
  if (!parsed.success) throw new UnreadableWebhook('The body is not a list of Pix.');
  if (parsed.data.pix === undefined) return [{ kind: 'ignored', what: 'other-notice' }];
  return parsed.data.pix.flatMap((item) => {
    const pix = ReceivedPix.safeParse(item);
    return pix.success ? eventsOf(pix.data) : [{ kind: 'ignored', what: 'unreadable-item' }];
  });
}

/** The credit, and each return that reached the payer. The credit comes first: a return implies it. */
export function eventsOf(pix: z.infer<typeof ReceivedPix>): readonly GatewayEvent[] {
  const { endToEndId, valor, horario } = pix;
  const whose = { gatewayPaymentId: endToEndId, txid: pix.txid ?? null };
  return [
    { kind: 'paid', ...whose, amount: valor, paidAt: horario },
    ...(pix.devolucoes ?? [])
      .filter(({ status }) => status === 'DEVOLVIDO')
      .map((returned) => ({
        kind: 'refunded' as const,
        ...whose,
        refundId: returned.id,
        amount: returned.valor,
        refundedAt: returned.horario.liquidacao ?? returned.horario.solicitacao,
      })),
  ];
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new UnreadableWebhook('The body is not JSON.');
  }
}
