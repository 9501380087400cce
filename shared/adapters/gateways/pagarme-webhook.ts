import * as z from 'zod';
import { contestedNotice } from './contested-notice.ts';
import type { GatewayEvent, KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { UtcMoment } from './gateway-moment.ts';
import { PayerDocument, payerOf } from './payer-document.ts';
import { readJson, readPart } from './webhook-body.ts';
import { WholeCentavos } from './whole-centavos.ts';

/** The part of a charge that matters here. Amounts are centavos, moments are UTC and may not say so. */
export const PagarmeCharge = z.object({
  id: GatewayId,
  /** The order's code, which is our charge's id, unless the order stands beside it. */
  code: OurReference,
  order: z.object({ code: OurReference }).nullish(),
  amount: WholeCentavos,
  paid_amount: z.int().nullish(),
  canceled_amount: z.int().nullish(),
  status: z.string(),
  currency: z.string().nullish(),
  paid_at: UtcMoment.nullish(),
  updated_at: UtcMoment.nullish(),
  customer: z.object({ document: PayerDocument.optional() }).nullish().catch(null),
  /** Of a Pix: whose account it came from. */
  last_transaction: z
    .object({ payer: z.object({ document: PayerDocument.optional() }).nullish() })
    .nullish()
    .catch(null),
});
export type PagarmeCharge = z.infer<typeof PagarmeCharge>;

const Body = z.object({
  type: z.string().min(1).max(60),
  created_at: UtcMoment,
  data: z.unknown(),
});
const Order = z.object({ code: OurReference, charges: z.array(PagarmeCharge).max(100) });

/** Whatever tells that a charge was paid, given back or contested; its state says which. */
const OF_CHARGES = new Set([
  'charge.paid',
  'charge.overpaid',
  'charge.underpaid',
  'charge.refunded',
  'charge.partial_canceled',
  'charge.chargedback',
]);
/** What may be of a contested payment, in a shape that is published nowhere. */
const OF_CONTESTS = /^chargeback\./;
const Contest = z.object({ id: GatewayId });
const CHARGE_ID = /\bch_[A-Za-z0-9]{16}\b/g;

/** Pagar.me tells of a payment twice, with its order and with its charge; both are the charge's. */
export function readPagarmeWebhook(body: string): readonly GatewayEvent[] {
  const { type, created_at, data } = readJson(Body, body);
  if (OF_CHARGES.has(type)) return eventsOfPagarme(readPart(PagarmeCharge, data), created_at);
  if (type === 'order.paid') {
    const { code, charges } = readPart(Order, data);
    return charges.flatMap((charge) => eventsOfPagarme({ ...charge, code }, created_at));
  }
  return OF_CONTESTS.test(type)
    ? [contestedNotice(body, Contest.safeParse(data).data?.id ?? null, CHARGE_ID)]
    : [{ kind: 'ignored', what: type }];
}

/** Pagar.me numbers no chargebacks of a charge: it has one. */
const WHOLE = 'whole';
/** Paid, and nothing is contested or given back. */
const FREE = new Set(['paid', 'overpaid', 'underpaid']);
const PAID = new Set(['paid', 'overpaid', 'underpaid', 'chargedback', 'refunded']);

/**
 * What a charge tells by its state.
 *
 * @param toldAt when it was told, for what bears no moment of its own
 */
export function eventsOfPagarme(
  charge: PagarmeCharge,
  toldAt?: z.infer<typeof UtcMoment>,
): readonly KnownEvent[] {
  const { id, status, paid_amount, canceled_amount, currency } = charge;
  const wasPaid = PAID.has(status) || (status === 'canceled' && (paid_amount ?? 0) > 0);
  if (!wasPaid) return [{ kind: 'ignored', what: status }];
  const amount = WholeCentavos.safeParse(paid_amount ?? charge.amount);
  const paidAt = charge.paid_at ?? toldAt;
  if (!amount.success || !paidAt || (currency ?? 'BRL') !== 'BRL') return [{ kind: 'unreadable' }];

  const whose = { gatewayPaymentId: id, txid: charge.order?.code ?? charge.code };
  const changedAt = charge.updated_at ?? toldAt ?? paidAt;
  const payer = payerOf(charge.last_transaction?.payer?.document, charge.customer?.document);
  const free = FREE.has(status) && { uncontested: WHOLE };
  const credit = { ...whose, amount: amount.data, paidAt, ...payer, ...free };
  const events: KnownEvent[] = [{ kind: 'paid', ...credit, soFar: true }];
  const isWhole = status === 'refunded' || status === 'canceled';
  const returned = WholeCentavos.safeParse(canceled_amount ?? (isWhole ? amount.data : 0));
  if (returned.success) {
    events.push({
      kind: 'refunded-in-all',
      ...whose,
      amount: returned.data,
      refundedAt: changedAt,
    });
  } else if (canceled_amount) events.push({ kind: 'unreadable' });
  if (status !== 'chargedback') return events;
  const taken = { chargebackId: WHOLE, amount: amount.data, chargedBackAt: changedAt };
  return [...events, { kind: 'chargeback', ...whose, ...taken, whole: true }];
}
