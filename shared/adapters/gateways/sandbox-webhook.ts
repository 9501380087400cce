import * as z from 'zod';
import { DecimalReais } from './decimal-amount.ts';
import type { KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import { readPixWebhook } from './pix-webhook.ts';
import { readJson } from './webhook-body.ts';

/**
 * A boleto that somebody paid at a bank, as real ones tell it in two steps: paid, and on the next business day
 * credited. One that is paid in parts is told again, with all that was paid of it until then.
 */
export const SandboxBoleto = z.object({
  id: GatewayId,
  txid: OurReference,
  valor: DecimalReais,
  pagoEm: Moment,
  situacao: z.enum(['PAGO', 'LIQUIDADO']),
});

/** Returns by MED that the creditor contested and won: the standard has no word for them. */
export const SandboxReversals = z.object({
  endToEndId: GatewayId,
  txid: OurReference,
  devolucoesRevertidas: z
    .array(z.object({ id: z.string().min(1).max(80), valor: DecimalReais, horario: Moment }))
    .max(100)
    .default([]),
});

const Body = z.looseObject({
  boletos: z.array(SandboxBoleto).max(100).optional(),
  pix: z.array(SandboxReversals).max(100).default([]).catch([]),
});

/** Pix as in Bacen's standard, and `boletos` and what was won back beside it. */
export function readSandboxWebhook(body: string): readonly KnownEvent[] {
  const { boletos, pix } = readJson(Body, body);
  return boletos === undefined
    ? [...readPixWebhook(body), ...pix.flatMap(eventsOfSandboxReversals)]
    : boletos.flatMap(eventsOfSandboxBoleto);
}

export const eventsOfSandboxReversals = ({
  endToEndId: gatewayPaymentId,
  txid,
  devolucoesRevertidas,
}: z.infer<typeof SandboxReversals>): readonly KnownEvent[] =>
  devolucoesRevertidas.map(({ id: chargebackId, valor: amount, horario: reversedAt }) => ({
    kind: 'chargeback-reversed',
    gatewayPaymentId,
    txid,
    amount,
    chargebackId,
    reversedAt,
  }));

/** The day of the payment counts, not that of the credit. */
export const eventsOfSandboxBoleto = ({
  id,
  txid,
  valor: amount,
  pagoEm: paidAt,
  situacao,
}: z.infer<typeof SandboxBoleto>): readonly KnownEvent[] =>
  situacao === 'PAGO'
    ? [{ kind: 'clearing', txid, paidAt }]
    : [{ kind: 'paid', gatewayPaymentId: id, txid, amount, paidAt, soFar: true }];
