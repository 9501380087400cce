import * as z from 'zod';
import { DecimalReais } from './decimal-amount.ts';
import type { KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import { PayerDocument, payerOf } from './payer-document.ts';

const Refund = z.object({
  id: GatewayId,
  amount: DecimalReais,
  date_created: Moment,
  status: z.string().nullish(),
});

/** The part of `GET /v1/payments/{id}` that matters here. Amounts are reais, moments bear their offset. */
export const MercadoPagoPayment = z.object({
  id: GatewayId,
  status: z.string(),
  /** Of a chargeback: `reimbursed` once the seller has won. */
  status_detail: z.string().nullish(),
  external_reference: OurReference,
  transaction_amount: DecimalReais,
  currency_id: z.string().nullish(),
  date_approved: Moment.nullish(),
  date_last_updated: Moment.nullish(),
  refunds: z.array(Refund).max(100).nullish(),
  payer: z
    .object({ identification: z.object({ number: PayerDocument.optional() }).nullish() })
    .nullish()
    .catch(null),
});
export type MercadoPagoPayment = z.infer<typeof MercadoPagoPayment>;

/** Mercado Pago numbers no chargebacks here: a payment has one. */
const WHOLE = 'whole';
/** In mediation the money is still here. */
const PAID = new Set(['approved', 'in_mediation', 'refunded', 'charged_back']);

/** What a payment tells: nothing before it is approved. */
export function eventsOfMercadoPago(payment: MercadoPagoPayment): readonly KnownEvent[] {
  const { id, status, status_detail, transaction_amount: amount } = payment;
  if (!PAID.has(status)) return [{ kind: 'ignored', what: status }];
  const paidAt = payment.date_approved;
  if (!paidAt || (payment.currency_id ?? 'BRL') !== 'BRL') return [{ kind: 'unreadable' }];
  const whose = { gatewayPaymentId: id, txid: payment.external_reference };
  const payer = payerOf(payment.payer?.identification?.number);
  const free = status === 'approved' && { uncontested: WHOLE };
  const events: KnownEvent[] = [{ kind: 'paid', ...whose, amount, paidAt, ...payer, ...free }];
  for (const { id: refundId, amount: returned, date_created, status: done } of payment.refunds ??
    []) {
    if ((done ?? 'approved') !== 'approved') continue;
    events.push({
      kind: 'refunded',
      ...whose,
      refundId,
      amount: returned,
      refundedAt: date_created,
    });
  }
  const changedAt = payment.date_last_updated ?? paidAt;
  if (status === 'refunded' && (payment.refunds ?? []).length === 0) {
    events.push({ kind: 'refunded-in-all', ...whose, amount, refundedAt: changedAt });
  }
  if (status !== 'charged_back') return events;
  const contested = { ...whose, chargebackId: WHOLE, amount };
  events.push({ kind: 'chargeback', ...contested, chargedBackAt: changedAt, whole: true });
  if (status_detail === 'reimbursed') {
    events.push({ kind: 'chargeback-reversed', ...contested, reversedAt: changedAt });
  }
  return events;
}
