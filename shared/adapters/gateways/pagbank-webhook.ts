import * as z from 'zod';
import { contestedNotice } from './contested-notice.ts';
import type { GatewayEvent, KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import { PayerDocument, payerOf } from './payer-document.ts';
import { readJson } from './webhook-body.ts';
import { WholeCentavos } from './whole-centavos.ts';

/** The part of a charge that matters here. Amounts are centavos, moments bear their offset. */
const Charge = z.object({
  id: GatewayId,
  status: z.string(),
  paid_at: Moment.nullish(),
  amount: z.object({
    currency: z.string().nullish(),
    summary: z.object({ paid: z.int().min(0), refunded: z.int().min(0) }),
  }),
});

/** An order; `reference_id` is our charge's id. One that nobody paid yet has no charges. */
export const PagBankOrder = z.object({
  id: GatewayId,
  reference_id: OurReference,
  charges: z.array(Charge).max(100).default([]),
  customer: z.object({ tax_id: PayerDocument.optional() }).nullish().catch(null),
});

/** A contested payment. PagBank publishes that it tells of one, and not how: a person looks at its panel. */
const CONTESTED = /^CBKS_/;
const CHARGE_ID = /\bCHAR_[0-9A-F-]{36}\b/gi;

/** PagBank sends the order as its API answers it. */
export function readPagBankWebhook(body: string): readonly GatewayEvent[] {
  const { id } = readJson(z.object({ id: GatewayId }), body);
  if (CONTESTED.test(id)) return [contestedNotice(body, id, CHARGE_ID)];
  if (!id.startsWith('ORDE_')) return [{ kind: 'ignored', what: 'other-notice' }];
  const order = readJson(PagBankOrder, body);
  return order.charges.length === 0
    ? [{ kind: 'ignored', what: 'unpaid-order' }]
    : eventsOfPagBank(order, order.reference_id);
}

/** What the charges of an order tell: each what was paid of it, and all that went back of it until now. */
export function eventsOfPagBank(
  { charges, customer }: z.infer<typeof PagBankOrder>,
  txid: string | null,
): readonly KnownEvent[] {
  return charges.flatMap(({ id, status, paid_at: paidAt, amount }): readonly KnownEvent[] => {
    const { paid, refunded } = amount.summary;
    if (paid === 0) return [{ kind: 'ignored', what: status.toLowerCase().slice(0, 60) }];
    const all = WholeCentavos.safeParse(paid);
    if (!all.success || !paidAt || (amount.currency ?? 'BRL') !== 'BRL') {
      return [{ kind: 'unreadable' }];
    }
    const whose = { gatewayPaymentId: id, txid };
    const back = WholeCentavos.safeParse(refunded);
    return [
      { kind: 'paid', ...whose, amount: all.data, paidAt, ...payerOf(customer?.tax_id) },
      ...(back.success
        ? [{ kind: 'refunded-in-all' as const, ...whose, amount: back.data, refundedAt: paidAt }]
        : []),
    ];
  });
}
