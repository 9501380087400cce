import * as z from 'zod';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { type Gateway, GatewayRefused, UnreadableWebhook } from './gateway.ts';
import { PayerDocument, payerOf } from './payer-document.ts';

/** A boleto that a retorno told to be paid, kept as webhooks are so that it is applied as they are. */
export const SettledBoleto = z.object({
  /** Derived from the line, so that a line which comes again is the same payment. */
  settlementId: z.string().regex(/^[\x21-\x7e]{1,150}$/),
  /** Null for a nosso número that is not ours. */
  chargeId: ChargeId.nullable(),
  amount: Centavos,
  paidAt: Instant,
  payerTaxId: PayerDocument.optional(),
});
export type SettledBoleto = z.infer<typeof SettledBoleto>;

const BY_FILE = 'Este banco só fala por arquivos; use uma remessa.';

/** The credor's own bank. Nothing comes from it over the net, so nobody can prove to be it. */
export const cnabGateway: Gateway = {
  name: 'cnab',
  verify: () => ({ ok: false }),
  read(body) {
    const { settlementId, chargeId, amount, paidAt, payerTaxId } = settledIn(body);
    const payment = { gatewayPaymentId: settlementId, txid: chargeId, amount, paidAt };
    return [{ kind: 'paid', ...payment, ...payerOf(payerTaxId) }];
  },
  issue: () => Promise.reject(new GatewayRefused(BY_FILE)),
  cancel: () => Promise.reject(new GatewayRefused(BY_FILE)),
  refetch: () => Promise.resolve([]),
};

function settledIn(body: string): SettledBoleto {
  try {
    return SettledBoleto.parse(JSON.parse(body));
  } catch {
    throw new UnreadableWebhook();
  }
}
