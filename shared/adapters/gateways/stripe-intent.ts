import * as z from 'zod';
import type { KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { EpochSeconds } from './gateway-moment.ts';
import { PayerDocument, payerOf } from './payer-document.ts';
import { WholeCentavos } from './whole-centavos.ts';

const Refund = z.object({
  id: GatewayId,
  amount: WholeCentavos,
  status: z.string().nullish(),
  created: EpochSeconds,
});

/** The part of a payment intent with its charge that matters here. Amounts are centavos. */
export const StripeIntent = z.object({
  id: GatewayId,
  status: z.string(),
  currency: z.string(),
  amount_received: z.int().min(0),
  metadata: z.object({ charge: OurReference }).catch({ charge: null }),
  latest_charge: z
    .object({
      created: EpochSeconds,
      disputed: z.boolean().nullish(),
      billing_details: z.object({ tax_id: PayerDocument.optional() }).nullish().catch(null),
      refunds: z.object({ data: z.array(Refund).max(100) }).nullish(),
    })
    .nullish(),
});
export type StripeIntent = z.infer<typeof StripeIntent>;

export const StripeDispute = z.object({
  id: GatewayId,
  amount: WholeCentavos,
  /** `warning_*` takes no money yet; `won` gives it back. */
  status: z.string(),
  created: EpochSeconds,
});
export type StripeDispute = z.infer<typeof StripeDispute>;

/** What a payment intent and its disputes tell: nothing before it has succeeded. */
export function eventsOfStripe(
  { id, status, currency, amount_received, metadata, latest_charge }: StripeIntent,
  disputes: readonly StripeDispute[],
): readonly KnownEvent[] {
  if (status !== 'succeeded') return [{ kind: 'ignored', what: status }];
  const amount = WholeCentavos.safeParse(amount_received);
  if (!amount.success || !latest_charge || currency !== 'brl') return [{ kind: 'unreadable' }];
  const whose = { gatewayPaymentId: id, txid: metadata.charge };
  return [
    {
      kind: 'paid',
      ...whose,
      amount: amount.data,
      paidAt: latest_charge.created,
      ...payerOf(latest_charge.billing_details?.tax_id),
    },
    ...(latest_charge.refunds?.data ?? []).flatMap((refund): readonly KnownEvent[] => {
      if (refund.status !== 'succeeded') return [];
      const back = { refundId: refund.id, amount: refund.amount, refundedAt: refund.created };
      return [{ kind: 'refunded', ...whose, ...back }];
    }),
    ...disputes.flatMap((dispute): readonly KnownEvent[] => {
      if (dispute.status.startsWith('warning_')) return [];
      const contested = { ...whose, chargebackId: dispute.id, amount: dispute.amount };
      const taken: KnownEvent = {
        kind: 'chargeback',
        ...contested,
        chargedBackAt: dispute.created,
      };
      return dispute.status === 'won'
        ? [taken, { kind: 'chargeback-reversed', ...contested, reversedAt: dispute.created }]
        : [taken];
    }),
  ];
}
