import * as z from 'zod';
import { DecimalReais } from './decimal-amount.ts';
import type { KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import { readPixWebhook } from './pix-webhook.ts';
import { readJson } from './webhook-body.ts';

/**
 * A boleto that somebody paid at a bank, as real ones tell it in two steps: paid, and on the next business day
 * credited.
 */
export const SandboxBoleto = z.object({
  id: GatewayId,
  txid: OurReference,
  valor: DecimalReais,
  pagoEm: Moment,
  situacao: z.enum(['PAGO', 'LIQUIDADO']),
});

const Body = z.looseObject({ boletos: z.array(SandboxBoleto).max(100).optional() });

/** Pix as in Bacen's standard, and `boletos` beside it. */
export function readSandboxWebhook(body: string): readonly KnownEvent[] {
  const { boletos } = readJson(Body, body);
  return boletos === undefined ? readPixWebhook(body) : boletos.flatMap(eventsOfSandboxBoleto);
}

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
    : [{ kind: 'paid', gatewayPaymentId: id, txid, amount, paidAt }];
