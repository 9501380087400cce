import * as z from 'zod';
import { ChargeId, CredorId, DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import {
  addCentavos,
  Centavos,
  subtractCentavos,
  sumCentavos,
} from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { AllocationStrategy } from './allocation-strategy.ts';
import { PaidBy } from './by-hand.ts';

/** What a payment took from one debt, part by part. Parts that the debt does not have are absent. */
export const Allocation = z.object({
  debtId: DebtId,
  interest: Centavos,
  fine: Centavos,
  principal: Centavos,
  correction: Centavos.optional(),
  honorarios: Centavos.optional(),
});
export type Allocation = z.infer<typeof Allocation>;

/**
 * What the creditor let go with a payment, so that the debt's sums still add up: the discount of whoever pays in time, what
 * paying an instalment ahead spares, or the few centavos within the tolerance that were missing.
 */
export const Waiver = z.object({
  ...Allocation.shape,
  reason: z.enum(['discount', 'payoff', 'tolerance']),
});
export type Waiver = z.infer<typeof Waiver>;

/**
 * Money that the payer's bank took back against the creditor's will, and may have returned. One whose reversal becomes
 * known first stands here as reversed, with no amount yet, so that any order of arrival ends the same.
 */
export const Chargeback = z.object({
  /** Unique within the payment. */
  chargebackId: z.string().min(1).max(80),
  amount: Centavos,
  status: z.enum(['withdrawn', 'reversed']),
  /** No amount was told that is contested: it holds all that nobody refunded, also what is told to be refunded later. */
  whole: z.literal(true).optional(),
});
export type Chargeback = z.infer<typeof Chargeback>;

/** How a payment is to be split, settled when it comes in, so that splitting it again later has the same answer. */
export const splitting = {
  /** The creditor's choice; oldest debts first when absent. */
  strategy: AllocationStrategy.optional(),
  /** How much may be missing without the debt staying open; nothing when absent. */
  tolerance: Centavos.optional(),
  /** What it pays besides the debts of its charge, or instead of all when it has none: somebody of the team said so. */
  debtIds: z.array(DebtId).min(1).max(100).optional(),
};

/**
 * Money that came in for a debtor. `overpaid` is what no debt took, and waits for a person.
 * Always: amount = allocations + overpaid + refunded + withdrawn by chargebacks.
 */
export const Payment = z.object({
  paymentId: PaymentId,
  credorId: CredorId,
  gateway: z.string().min(1).max(40),
  chargeId: ChargeId.nullable(),
  amount: Centavos,
  paidAt: Instant,
  /** The payment that it is more of: its gateway tells one total under one id, which has grown by this. */
  continues: PaymentId.optional(),
  /** How it came, of what came by no gateway and somebody of the team booked. */
  paidBy: PaidBy.optional(),
  ...splitting,
  allocations: z.array(Allocation),
  waived: z.array(Waiver).optional(),
  overpaid: Centavos,
  refunded: Centavos,
  /** When each part of that became known to have gone back; absent when nothing, and of old. */
  refunds: z.array(z.object({ at: Instant, amount: Centavos })).optional(),
  /** What of it somebody of the team gave back by other ways, which the gateway knows nothing of; absent when nothing. */
  refundedByHand: Centavos.optional(),
  /** In the order of their ids; absent when there never was one. */
  chargebacks: z.array(Chargeback).max(100).optional(),
});
export type Payment = z.infer<typeof Payment>;

/** Another split of a payment that was already known. */
export const Restatement = z.object({
  paymentId: PaymentId,
  allocations: z.array(Allocation),
  waived: z.array(Waiver).optional(),
  overpaid: Centavos,
});
export type Restatement = z.infer<typeof Restatement>;

/** What chargebacks hold withdrawn of a payment now. */
export const withdrawnOf = ({ chargebacks = [] }: Pick<Payment, 'chargebacks'>): Centavos =>
  sumCentavos(
    chargebacks.filter(({ status }) => status === 'withdrawn').map(({ amount }) => amount),
  );

/** What is left of a payment for debts: neither given back nor withdrawn. */
export const keptOf = (payment: Pick<Payment, 'amount' | 'refunded' | 'chargebacks'>): Centavos =>
  subtractCentavos(payment.amount, addCentavos(payment.refunded, withdrawnOf(payment)));

/** The payment with one chargeback as it now stands. */
export const withChargeback = (payment: Payment, changed: Chargeback): Payment => ({
  ...payment,
  chargebacks: [
    ...(payment.chargebacks ?? []).filter((known) => known.chargebackId !== changed.chargebackId),
    changed,
  ].toSorted((a, b) => (a.chargebackId < b.chargebackId ? -1 : 1)),
});

/** The payment with less held by a chargeback of all that was left: so much of it had gone back before. */
export function withoutRefunded(
  payment: Payment,
  from: { readonly chargebackId: string; readonly amount: Centavos } | undefined,
): Payment {
  const held = payment.chargebacks?.find(({ chargebackId }) => chargebackId === from?.chargebackId);
  if (from === undefined || held === undefined) return payment;
  return withChargeback(payment, { ...held, amount: subtractCentavos(held.amount, from.amount) });
}
