import * as z from 'zod';
import type { Instant } from '#shared/domain/values/zone.ts';
import { DecimalReais } from './decimal-amount.ts';
import { type GatewayEvent, type KnownEvent, UnreadableWebhook } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { BrasiliaMoment, Day } from './gateway-moment.ts';
import { readJson, readPart } from './webhook-body.ts';

const Refund = z.object({
  /** `2024-06-12 16:45:03`, in Brasília. */
  dateCreated: z.string().min(10).max(40),
  value: DecimalReais,
  status: z.string(),
});

/** The part of an Asaas payment that matters here. Times are days, and `value` is what was paid, fees included. */
export const AsaasPayment = z.object({
  id: GatewayId,
  value: DecimalReais,
  status: z.string(),
  externalReference: OurReference,
  clientPaymentDate: Day.nullish(),
  paymentDate: Day.nullish(),
  confirmedDate: Day.nullish(),
  refunds: z.array(Refund).max(100).nullish(),
  /** REQUESTED, IN_DISPUTE, DISPUTE_LOST, REVERSED or DONE. */
  chargeback: z.object({ status: z.string() }).nullish(),
});
export type AsaasPayment = z.infer<typeof AsaasPayment>;

const Body = z.object({
  event: z.string().min(1).max(60),
  dateCreated: BrasiliaMoment.nullish().catch(null),
  payment: z.unknown(),
});

/** Confirmed is paid and not yet in the balance; received is in the balance. Both are one payment. */
const PAID = new Set(['PAYMENT_CONFIRMED', 'PAYMENT_RECEIVED']);
/** `PAYMENT_REFUND_IN_PROGRESS` moves nothing yet: one of these follows it. */
const REFUNDED = new Set(['PAYMENT_REFUNDED', 'PAYMENT_PARTIALLY_REFUNDED']);

/** The money is taken back when the payer contests, and comes again when the dispute is won. */
const CHARGED_BACK = new Set(['PAYMENT_CHARGEBACK_REQUESTED', 'PAYMENT_CHARGEBACK_DISPUTE']);
const WON = 'PAYMENT_AWAITING_CHARGEBACK_REVERSAL';

/** The credor said in Asaas that it was paid by hand, and takes that back; its status is that of an unpaid one again. */
const CASH = 'RECEIVED_IN_CASH';
const CASH_UNDONE = 'PAYMENT_RECEIVED_IN_CASH_UNDONE';

/** Asaas tells one event of one payment at a time. */
export function readAsaasWebhook(text: string): readonly GatewayEvent[] {
  const { event, dateCreated, payment } = readJson(Body, text);
  if (PAID.has(event)) return [paidOf(readPart(AsaasPayment, payment))];
  if (REFUNDED.has(event)) return creditAndRefunds(readPart(AsaasPayment, payment));
  if (CHARGED_BACK.has(event)) return contested(readPart(AsaasPayment, payment));
  if (event === WON) return won(readPart(AsaasPayment, payment));
  if (event === CASH_UNDONE) return [cashUndone(readPart(AsaasPayment, payment), dateCreated)];
  return [{ kind: 'ignored', what: event.toLowerCase() }];
}

const PAID_STATUSES = new Set(['CONFIRMED', 'RECEIVED', 'REFUNDED', CASH]);
const CONTESTED_STATUSES = new Set(['CHARGEBACK_REQUESTED', 'CHARGEBACK_DISPUTE']);

/** What a payment that was asked for by its id tells: nothing before it is paid. */
export function eventsOfPayment(payment: AsaasPayment): readonly KnownEvent[] {
  if (CONTESTED_STATUSES.has(payment.status)) return contested(payment);
  if (payment.status === 'AWAITING_CHARGEBACK_REVERSAL') return won(payment);
  if (!PAID_STATUSES.has(payment.status)) return [];
  return payment.chargeback?.status === 'REVERSED' ? won(payment) : creditAndRefunds(payment);
}

/** A return implies the credit, whose own notice may come later or never. */
const creditAndRefunds = (payment: AsaasPayment): readonly KnownEvent[] => [
  paidOf(payment),
  ...refundsOf(payment),
];

/** Asaas numbers no chargebacks: a payment has one. */
function contested(payment: AsaasPayment): readonly KnownEvent[] {
  const chargedBackAt = paidDayOf(payment);
  const taken = { chargebackId: 'whole', amount: payment.value, chargedBackAt };
  return [paidOf(payment), { kind: 'chargeback', ...whose(payment), ...taken, whole: true }];
}

function won(payment: AsaasPayment): readonly KnownEvent[] {
  const reversedAt = paidDayOf(payment);
  const returned = { chargebackId: 'whole', amount: payment.value, reversedAt };
  return [...contested(payment), { kind: 'chargeback-reversed', ...whose(payment), ...returned }];
}

function cashUndone(payment: AsaasPayment, undoneAt: Instant | null | undefined): KnownEvent {
  if (!undoneAt) throw new UnreadableWebhook('The event has no date.');
  const back = { refundId: 'undone', amount: payment.value, refundedAt: undoneAt };
  return { kind: 'refunded', ...whose({ ...payment, status: CASH }), ...back };
}

/** What was paid by hand is a payment of its own: once it is undone, the same charge may be paid by Pix or boleto. */
const whose = ({ id, status, externalReference }: AsaasPayment) => ({
  gatewayPaymentId: status === CASH ? `${id}/cash` : id,
  txid: externalReference,
});

function paidOf(payment: AsaasPayment): KnownEvent {
  const paidAt = paidDayOf(payment);
  return { kind: 'paid', ...whose(payment), amount: payment.value, paidAt };
}

/** The day on which the payer paid, or the nearest that Asaas tells. */
function paidDayOf({ clientPaymentDate, paymentDate, confirmedDate }: AsaasPayment): Instant {
  const day = clientPaymentDate ?? paymentDate ?? confirmedDate;
  if (!day) throw new UnreadableWebhook('The payment has no date.');
  return day;
}

/** Each return by itself; a payment that went back whole may list none. */
function refundsOf(payment: AsaasPayment): readonly KnownEvent[] {
  const listed = (payment.refunds ?? []).filter(({ status }) => status === 'DONE');
  if (listed.length === 0 && payment.status === 'REFUNDED') {
    const refundedAt = paidDayOf(payment);
    const whole = { refundId: 'whole', amount: payment.value, refundedAt };
    return [{ kind: 'refunded', ...whose(payment), ...whole }];
  }
  return listed.map(({ dateCreated, value }, index) => ({
    kind: 'refunded',
    ...whose(payment),
    refundId: refundIdOf(listed, index),
    amount: value,
    refundedAt: readPart(Day, dateCreated.slice(0, 10)),
  }));
}

/**
 * Asaas gives returns no id. Their moment and value are one, with a number among equals: a place in the list is not,
 * since the list grows, and a return that is done later may stand before one that was told.
 */
function refundIdOf(listed: readonly z.infer<typeof Refund>[], index: number): string {
  const idOf = (refund?: z.infer<typeof Refund>) => `${refund?.dateCreated}:${refund?.value}`;
  const id = idOf(listed[index]);
  const nth = listed.slice(0, index + 1).filter((refund) => idOf(refund) === id).length;
  return `${id}:${nth}`;
}
