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
  if (REFUNDED.has(event)) return refundsOf(parse(AsaasPayment, payment));
  return [{ kind: 'ignored', what: event.toLowerCase() }];
}

/** What a payment that was asked for by its id tells: nothing before it is paid. */
export const eventsOfPayment = (payment: AsaasPayment): readonly GatewayEvent[] =>
  PAID_STATUSES.has(payment.status) ? [paidOf(payment), ...refundsOf(payment)] : [];

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
    refundId: `${index + 1}:${dateCreated}`,
    amount: value,
    refundedAt: parse(Day, dateCreated.slice(0, 10)),
  }));
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
