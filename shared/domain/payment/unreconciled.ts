import * as z from 'zod';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { ChargeId, CredorId, DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { MoneyReturn } from './money-return.ts';

/** Who decided what, when, and why: somebody of the team, in their words, or a gateway that told once more what waited. `debtorId`: whose it turned out to be. */
export const Resolution = z.object({
  outcome: z.enum(['matched', 'dismissed', 'given-back', 'charged-back']),
  by: z.string().max(100),
  at: Instant,
  note: z.string().max(500),
  debtorId: DebtorId.optional(),
});
export type Resolution = z.infer<typeof Resolution>;

/** More people than may have paid one amount by any evidence that we have. */
export const MAY_BE_OF_MAX = 20;

/**
 * Money that waits for a person. `overpaid`: part of a payment that no debt took. `duplicate`: all of it, because
 * nothing was owed any more. `unmatched`: it belongs to no charge of ours. `refund-unmatched`: money went back that
 * never came, or more than came; `chargeback-unmatched` and `reversal-unmatched`: the same of chargebacks. `contested`: a
 * gateway says that a payment is contested, and in no shape that is published how much; its amount is zero.
 */
export const Unreconciled = z.object({
  kind: z.enum([
    'overpaid',
    'duplicate',
    'unmatched',
    'refund-unmatched',
    'chargeback-unmatched',
    'reversal-unmatched',
    'contested',
  ]),
  /** Resolved once nothing of it is left, e.g. because the gateway gave it back. */
  status: z.enum(['open', 'resolved']),
  credorId: CredorId.nullable(),
  debtorId: DebtorId.nullable(),
  paymentId: PaymentId,
  chargeId: ChargeId.nullable(),
  /** Of a return that fits no payment known by then: the payment that the gateway named. */
  ofPayment: PaymentId.optional(),
  /** The payment that it is more of: its gateway tells one total under one id, which grew before anybody knew whose it is. */
  continues: PaymentId.optional(),
  /** The same return, as it is to be taken once somebody finds out whose that payment is. */
  returned: MoneyReturn.optional(),
  /** By which ids the gateway's own panel knows a contest and its payment; null where it gives none or did not say. */
  contest: z
    .object({
      contestId: z.string().max(80).nullable(),
      gatewayPaymentId: z.string().max(80).nullable(),
    })
    .optional(),
  gateway: z.string().min(1).max(40),
  amount: Centavos,
  paidAt: Instant,
  /** When we heard of it; absent for what was listed before that was kept. */
  listedAt: Instant.optional(),
  /** Debtors that it may belong to, who are left alone meanwhile. */
  mayBeOf: z.array(DebtorId).max(MAY_BE_OF_MAX).optional(),
  /** What was decided, once it is. */
  resolution: Resolution.optional(),
});
export type Unreconciled = z.infer<typeof Unreconciled>;

/**
 * The money of a debtor that waits, where it changed between two records: what a payment now has too much of, and
 * what it had too much of and has no more.
 */
export function changedOverpayments(
  before: RegisteredRecord,
  after: RegisteredRecord,
): readonly Unreconciled[] {
  const { debtorId } = after.debtor;
  return after.payments.flatMap((payment) => {
    const { credorId, paymentId, chargeId, gateway, paidAt, overpaid, allocations } = payment;
    const known = before.payments.find((other) => other.paymentId === paymentId);
    if (overpaid === (known?.overpaid ?? 0)) return [];
    const kind = allocations.length === 0 ? ('duplicate' as const) : ('overpaid' as const);
    const status = overpaid > 0 ? ('open' as const) : ('resolved' as const);
    const whose = { credorId, debtorId, paymentId, chargeId, gateway };
    return [{ kind, status, ...whose, amount: overpaid, paidAt }];
  });
}
