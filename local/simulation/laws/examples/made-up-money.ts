import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { ChargeId, PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Tampering } from './tampering.ts';

const PAYMENT_ID = PaymentId.parse('bbbbbbbbbbbbbbbbbbbb');

/** Money that came at a moment. */
export const paidAt = (the: Tampering, moment: Instant): FactOf<'payment-applied'> => ({
  type: 'payment-applied',
  paymentId: PAYMENT_ID,
  credorId: the.ids().credorId,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(100),
  paidAt: moment,
  allocations: [],
  overpaid: centavos(100),
  ledgers: [],
});

/** A Pix of the debt of the examples that was asked for. */
export const asked = (
  the: Tampering,
  change: Partial<FactOf<'charge-requested'>> = {},
): FactOf<'charge-requested'> => ({
  type: 'charge-requested',
  chargeId: ChargeId.parse('e'.repeat(32)),
  credorId: the.ids().credorId,
  debtIds: [the.debt().debtId],
  amount: centavos(1),
  forDate: the.day(),
  ...change,
});

/** The debtor's word to pay on a day. */
export const promisedFor = (the: Tampering, date: LocalDate): Fact => ({
  type: 'promise-made',
  promiseId: PromiseId.parse('cccccccccccccccccccc'),
  credorId: the.ids().credorId,
  date,
  amount: centavos(100),
  toleranceDays: 2,
  via: 'portal',
  replaces: null,
});

/** A boleto that was paid on a day and clears on it. */
export const clearingOn = (the: Tampering, day: LocalDate): Fact => ({
  type: 'payment-clearing',
  credorId: the.ids().credorId,
  paidOn: day,
  clearsBy: day,
  told: 'gateway',
});

/** Money of somebody unknown that may be this debtor's, kept for a person until a day. */
export const suspectedUntil = (the: Tampering, heldUntil: LocalDate): Fact => ({
  type: 'payment-suspected',
  credorId: the.ids().credorId,
  paymentId: PAYMENT_ID,
  amount: centavos(100),
  because: 'same-amount',
  heldUntil,
});
