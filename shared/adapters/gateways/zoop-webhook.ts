import * as z from 'zod';
import { DecimalReais } from './decimal-amount.ts';
import type { GatewayEvent, KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { UtcMoment } from './gateway-moment.ts';
import { readJson } from './webhook-body.ts';

const Body = z.object({
  type: z.string().min(1).max(60),
  payload: z.object({ object: z.object({ id: GatewayId }) }).nullish(),
});

/** Whatever tells that a transaction's money moved. */
const OF_MONEY = new Set([
  'transaction.succeeded',
  'transaction.reversed',
  'transaction.refunded',
  'transaction.canceled',
  'transaction.void.succeeded',
  'transaction.charged_back',
  'transaction.disputed',
  'transaction.dispute.succeeded',
]);

/** Zoop's events are unsigned: they serve to know which transaction to ask about. */
export function readZoopWebhook(body: string): readonly GatewayEvent[] {
  const { type, payload } = readJson(Body, body);
  const kind = type.replace(/^buyer\./, '');
  if (!OF_MONEY.has(kind)) return [{ kind: 'ignored', what: kind }];
  if (!payload) return [{ kind: 'unreadable' }];
  return [{ kind: 'look-up', gatewayPaymentId: payload.object.id, txid: null }];
}

const Operation = z.object({
  id: GatewayId,
  operation_type: z.string(),
  status: z.string(),
  amount: DecimalReais.nullish(),
  created_at: UtcMoment.nullish(),
});

/** The part of a transaction that matters here. Amounts are reais as text, moments UTC. */
export const ZoopTransaction = z.object({
  id: GatewayId,
  status: z.string(),
  amount: DecimalReais,
  currency: z.string().nullish(),
  reference_id: OurReference,
  created_at: UtcMoment,
  updated_at: UtcMoment.nullish(),
  history: z.array(Operation).max(200).nullish(),
  payment_method: z.looseObject({ paid_at: UtcMoment.nullish() }).nullish(),
});
export type ZoopTransaction = z.infer<typeof ZoopTransaction>;

/** Zoop numbers no chargebacks: a transaction has one. */
const WHOLE = 'whole';
/** Not contested, or won. */
const FREE = new Set(['succeeded', 'dispute.succeeded']);
const PAID = new Set([
  'succeeded',
  'reversed',
  'refunded',
  'charged_back',
  'disputed',
  'dispute.succeeded',
]);

/**
 * What a transaction tells by its state. One that is `canceled` may have been paid before or not: only one that bears
 * the moment of its payment was.
 */
export function eventsOfZoop(transaction: ZoopTransaction): readonly KnownEvent[] {
  const { id, status, amount, reference_id, history, payment_method } = transaction;
  const wasPaid = PAID.has(status) || (status === 'canceled' && payment_method?.paid_at);
  if (!wasPaid) return [{ kind: 'ignored', what: status.slice(0, 60) }];
  if ((transaction.currency ?? 'BRL') !== 'BRL') return [{ kind: 'unreadable' }];
  const changedAt = transaction.updated_at ?? transaction.created_at;
  const whose = { gatewayPaymentId: id, txid: reference_id };
  const paidAt =
    payment_method?.paid_at ?? (status === 'succeeded' ? changedAt : transaction.created_at);
  const free = FREE.has(status) && { uncontested: WHOLE };
  const credit: KnownEvent = { kind: 'paid', ...whose, amount, paidAt, ...free };
  const returns = (history ?? []).filter(
    (step) => ['void', 'refund'].includes(step.operation_type) && step.status === 'succeeded',
  );
  const refunds = returns.map(
    (step): KnownEvent => ({
      kind: 'refunded',
      ...whose,
      refundId: step.id,
      amount: step.amount ?? amount,
      refundedAt: step.created_at ?? changedAt,
    }),
  );
  const isGone = ['reversed', 'refunded', 'canceled'].includes(status);
  if (isGone && refunds.length === 0) {
    return [credit, { kind: 'refunded-in-all', ...whose, amount, refundedAt: changedAt }];
  }
  if (status !== 'charged_back') return [credit, ...refunds];
  const taken = { chargebackId: WHOLE, amount, chargedBackAt: changedAt };
  return [credit, ...refunds, { kind: 'chargeback', ...whose, ...taken, whole: true }];
}
