import * as z from 'zod';
import type { Instant } from '#shared/domain/values/zone.ts';
import { DecimalReais } from './decimal-amount.ts';
import { type GatewayEvent, UnreadableWebhook } from './gateway.ts';
import { Day } from './gateway-moment.ts';

const Refund = z.object({
  /** `2024-06-12 16:45:03`, in Brasília. */
  dateCreated: z.string().min(10).max(40),
  value: DecimalReais,
  status: z.string(),
});

/** The part of an Asaas payment that matters here. Times are days, and `value` is what was paid, fees included. */
export const AsaasPayment = z.object({
  id: z.string().min(1).max(80),
  value: DecimalReais,
  status: z.string(),
  externalReference: z.string().max(100).nullish(),
  clientPaymentDate: Day.nullish(),
  paymentDate: Day.nullish(),
  confirmedDate: Day.nullish(),
  refunds: z.array(Refund).max(100).nullish(),
});
export type AsaasPayment = z.infer<typeof AsaasPayment>;

const Body = z.object({ event: z.string().min(1).max(60), payment: z.unknown() });

/** Confirmed is paid and not yet in the balance; received is in the balance. Both are one payment. */
const PAID = new Set(['PAYMENT_CONFIRMED', 'PAYMENT_RECEIVED']);
/** `PAYMENT_REFUND_IN_PROGRESS` moves nothing yet: one of these follows it. */
const REFUNDED = new Set(['PAYMENT_REFUNDED', 'PAYMENT_PARTIALLY_REFUNDED']);

const PAID_STATUSES = new Set(['CONFIRMED', 'RECEIVED', 'REFUNDED']);

/** Asaas tells one event of one payment at a time. */
export function readAsaasWebhook(text: string): readonly GatewayEvent[] {
  const { event, payment } = parse(Body, jsonOf(text));
  if (PAID.has(event)) return [paidOf(parse(AsaasPayment, payment))];
  if (REFUNDED.has(event)) return creditAndRefunds(parse(AsaasPayment, payment));
  return [{ kind: 'ignored', what: event.toLowerCase() }];
}

/** What a payment that was asked for by its id tells: nothing before it is paid. */
export const eventsOfPayment = (payment: AsaasPayment): readonly GatewayEvent[] =>
  PAID_STATUSES.has(payment.status) ? creditAndRefunds(payment) : [];

/** A return implies the credit, whose own notice may come later or never. */
const creditAndRefunds = (payment: AsaasPayment): readonly GatewayEvent[] => [
  paidOf(payment),
  ...refundsOf(payment),
];

const whose = ({ id, externalReference }: AsaasPayment) => ({
  gatewayPaymentId: id,
  txid: externalReference ?? null,
});

function paidOf(payment: AsaasPayment): GatewayEvent {
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
function refundsOf(payment: AsaasPayment): readonly GatewayEvent[] {
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
    refundedAt: parse(Day, dateCreated.slice(0, 10)),
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

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UnreadableWebhook('The body is not what Asaas sends.');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableWebhook('The body is not JSON.');
  }
}
