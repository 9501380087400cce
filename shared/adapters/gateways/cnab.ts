import { hash } from 'node:crypto';
import * as z from 'zod';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { type Gateway, GatewayRefused, UnreadableWebhook } from './gateway.ts';
import { PayerDocument, payerOf } from './payer-document.ts';

/** What a retorno told of a boleto's money, kept as webhooks are so that it is applied as they are. */
export const SettledBoleto = z.object({
  /** Derived from the line and its file, so that a file which comes again is the same payments. */
  settlementId: z.string().regex(/^[\x21-\x7e]{1,150}$/),
  /** Paid; paid by a cheque that the bank has not cleared yet; or paid before and taken back by the bank. */
  word: z.enum(['paid', 'pending', 'reversed']).default('paid'),
  /** Null for a nosso número that is not ours. */
  chargeId: ChargeId.nullable(),
  amount: Centavos,
  /** Of what was taken back, where the file states no amount and this is the boleto's face. */
  whole: z.literal(true).optional(),
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
    const {
      settlementId,
      word,
      chargeId: txid,
      amount,
      whole,
      paidAt,
      payerTaxId,
    } = settledIn(body);
    const whose = { gatewayPaymentId: settlementId, txid, amount };
    switch (word) {
      case 'paid':
        return [{ kind: 'paid', ...whose, paidAt, ...payerOf(payerTaxId) }];
      case 'pending':
        return [{ kind: 'clearing', txid, paidAt }];
      case 'reversed': {
        const chargebackId = hash('sha256', settlementId).slice(0, 32);
        const taken = { chargebackId, chargedBackAt: paidAt, namesCharge: true as const };
        return [{ kind: 'chargeback', ...whose, ...taken, ...(whole && { whole }) }];
      }
    }
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
