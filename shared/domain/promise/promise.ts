import * as z from 'zod';
import { CredorId, DebtId, PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** A day on which the debtor said that they would pay, and how much. */
export const PromiseTerms = z.object({
  promiseId: PromiseId,
  credorId: CredorId,
  date: LocalDate,
  amount: Centavos,
  /** The late debts that it is of. Absent of old: whatever came for the credor counted. */
  debtIds: z.array(DebtId).min(1).optional(),
  /** Days after the date until which nobody is reminded. */
  toleranceDays: z.int().min(0).max(15),
  via: z.enum(['portal', 'operator', 'reply']),
  /** The promise that this one moves to another day. */
  replaces: PromiseId.nullable(),
  /** Payments of that very day, or dated later, that were known already: they keep no promise. Absent when there were none. */
  priorPayments: z.array(PaymentId).min(1).optional(),
});
export type PromiseTerms = z.infer<typeof PromiseTerms>;

const facts = { ...PromiseTerms.shape, madeAt: Instant };

export const PaymentPromise = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('made') }),
  z.object({ ...facts, status: z.literal('kept'), endedAt: Instant }),
  z.object({ ...facts, status: z.literal('broken'), endedAt: Instant }),
  z.object({ ...facts, status: z.literal('rescheduled'), endedAt: Instant }),
  /** An agreement took its place. */
  z.object({ ...facts, status: z.literal('lapsed'), endedAt: Instant }),
]);
export type PaymentPromise = z.infer<typeof PaymentPromise>;
export type OpenPromise = Extract<PaymentPromise, { status: 'made' }>;
