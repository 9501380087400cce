import * as z from 'zod';
import { DueAgain } from '#shared/domain/debt/due-again.ts';
import { ChargeKind } from '#shared/domain/charge/charge-kind.ts';
import { CancelReason, Payoff } from '#shared/domain/charge/charge.ts';
import { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import { Clearing } from '#shared/domain/case/case.ts';
import { DebtLedger } from '#shared/domain/debt/debt.ts';
import { Answer } from '#shared/domain/next-action/answer.ts';
import { PaidBy } from '#shared/domain/payment/by-hand.ts';
import { Allocation, Restatement, splitting, Waiver } from '#shared/domain/payment/payment.ts';
import {
  CarteiraId,
  ChargeId,
  CredorId,
  DebtId,
  NoteId,
  PaymentId,
} from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { DebtsOweAgain } from './owed-again.ts';

export const ChargeRequested = z.object({
  type: z.literal('charge-requested'),
  chargeId: ChargeId,
  credorId: CredorId,
  debtIds: z.array(DebtId).min(1).max(100),
  amount: Centavos,
  forDate: LocalDate,
  /** Absent: Pix. */
  kind: ChargeKind.optional(),
  payableUntil: LocalDate.optional(),
  payoff: Payoff.optional(),
});

export const ChargeIssued = z.object({
  type: z.literal('charge-issued'),
  chargeId: ChargeId,
  credorId: CredorId,
  gateway: z.string().min(1).max(40),
  gatewayChargeId: z.string().min(1).max(80).optional(),
  nossoNumeroDigit: z.string().max(2).optional(),
  /** Absent: a boleto without Pix. */
  copiaECola: z.string().min(20).max(512).optional(),
  boleto: IssuedBoleto.optional(),
  expiresAt: Instant,
});

/** The gateway is to take an issued charge back. */
export const ChargeCancelRequested = z.object({
  type: z.literal('charge-cancel-requested'),
  chargeId: ChargeId,
  credorId: CredorId,
  reason: CancelReason,
});

export const ChargeCancelled = z.object({
  type: z.literal('charge-cancelled'),
  chargeId: ChargeId,
  credorId: CredorId,
});

/** It cannot be taken back, most often because it was paid: it stays as it was. */
export const ChargeCancelRefused = z.object({
  type: z.literal('charge-cancel-refused'),
  chargeId: ChargeId,
  credorId: CredorId,
  reason: z.string().max(200),
});

export const ChargeFailed = z.object({
  type: z.literal('charge-failed'),
  chargeId: ChargeId,
  credorId: CredorId,
  reason: z.string().max(200),
});

/** The credor's bank took the boleto in: from now on it can be paid. */
export const ChargeRegistered = z.object({
  type: z.literal('charge-registered'),
  chargeId: ChargeId,
  credorId: CredorId,
});

/** The credor's bank did not take the boleto in: it never could be paid. `reason` is the bank's, in words. */
export const ChargeRejected = z.object({
  type: z.literal('charge-rejected'),
  chargeId: ChargeId,
  credorId: CredorId,
  reason: z.string().max(200),
});

/** The credor's bank wrote the boleto off, by itself or because it was asked to: nobody can pay it any more. */
export const ChargeWrittenOff = z.object({
  type: z.literal('charge-written-off'),
  chargeId: ChargeId,
  credorId: CredorId,
  reason: z.string().max(200),
});

/** Where the case was when the money moved, for the ledger of costs. Absent from what was written before there was one. */
const booked = { carteiraId: CarteiraId.optional() };

/**
 * `ledgers` is what each touched debt owes afterwards, so that the fold needs no arithmetic of its own. `restated` are
 * other payments that are split otherwise because of this one: it was made before them and became known later.
 */
export const PaymentApplied = z.object({
  type: z.literal('payment-applied'),
  ...booked,
  paymentId: PaymentId,
  credorId: CredorId,
  gateway: z.string().min(1).max(40),
  chargeId: ChargeId.nullable(),
  amount: Centavos,
  paidAt: Instant,
  continues: PaymentId.optional(),
  paidBy: PaidBy.optional(),
  /** Where the words are of whoever booked it by hand. */
  noteId: NoteId.optional(),
  ...splitting,
  allocations: z.array(Allocation),
  waived: z.array(Waiver).optional(),
  overpaid: Centavos,
  ledgers: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })),
  restated: z.array(Restatement).optional(),
  /** The contact that it is put down to, where experience is gathered. */
  answers: Answer.optional(),
});

/** Money is on its way from the payer's bank: until `clearsBy` nobody asks for it again. */
export const PaymentClearing = z.object({
  type: z.literal('payment-clearing'),
  credorId: CredorId,
  ...Clearing.shape,
});

/** Money that matches no charge may be this person's: until `heldUntil` is over nobody asks them for more. */
export const PaymentSuspected = z.object({
  type: z.literal('payment-suspected'),
  credorId: CredorId,
  paymentId: PaymentId,
  amount: Centavos,
  because: z.enum(['same-payer', 'same-amount']),
  /** The last day, included. */
  heldUntil: LocalDate,
});

/** Somebody found out whose that money is, or that it is nobody's. */
export const SuspicionEnded = z.object({
  type: z.literal('suspicion-ended'),
  credorId: CredorId,
  paymentId: PaymentId,
});

/** What a payment had too much of goes to other debts of the same credor. `debtIds`: all that it now pays. */
export const OverpaymentApplied = z.object({
  type: z.literal('overpayment-applied'),
  paymentId: PaymentId,
  credorId: CredorId,
  debtIds: z.array(DebtId).min(1).max(100),
  ledgers: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })),
  restated: z.array(Restatement).optional(),
});

/** The payer's bank took money back. `reversedBefore`: its reversal came first, so nothing is withdrawn. */
export const PaymentChargedBack = z.object({
  type: z.literal('payment-charged-back'),
  ...booked,
  paymentId: PaymentId,
  credorId: CredorId,
  chargebackId: z.string().min(1).max(80),
  amount: Centavos,
  reversedBefore: z.literal(true).optional(),
  /** No amount was told that is contested: it took all that was left. */
  whole: z.literal(true).optional(),
  ledgers: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })),
  restated: z.array(Restatement).optional(),
  dueAgain: DueAgain.optional(),
  /** Where the team's own words are, of one that they booked by hand. */
  noteId: NoteId.optional(),
});

/** The gateway tells of a chargeback that the team had booked by hand: the same one, known by the gateway's id from now on. */
export const ChargebackTold = z.object({
  type: z.literal('chargeback-told'),
  paymentId: PaymentId,
  credorId: CredorId,
  bookedAs: z.string().min(1).max(80),
  chargebackId: z.string().min(1).max(80),
});

/** What a chargeback took is back: `amount`, which is zero when the chargeback itself has not become known yet. */
export const ChargebackReversed = z.object({
  type: z.literal('chargeback-reversed'),
  ...booked,
  paymentId: PaymentId,
  credorId: CredorId,
  chargebackId: z.string().min(1).max(80),
  amount: Centavos,
  ledgers: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })),
  restated: z.array(Restatement).optional(),
  /** Where the team's own words are, of one that they reversed by hand. */
  noteId: NoteId.optional(),
});

/** `restated` tells how what remains of this payment, and every later one, is split from now on. */
export const PaymentRefunded = z.object({
  type: z.literal('payment-refunded'),
  ...booked,
  paymentId: PaymentId,
  credorId: CredorId,
  refundId: z.string().min(1).max(80),
  amount: Centavos,
  ledgers: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })),
  restated: z.array(Restatement).optional(),
  dueAgain: DueAgain.optional(),
  /** So much of it had been counted to a chargeback of all that was left, and turns out to have gone back before that. */
  fromChargeback: z
    .object({ chargebackId: z.string().min(1).max(80), amount: Centavos })
    .optional(),
  /** Of old, when only an agreement that had been kept held what its charges had promised. */
  afterKept: z.literal(true).optional(),
});

export const MONEY_FACTS = [
  ChargebackReversed,
  ChargebackTold,
  ChargeCancelled,
  ChargeCancelRefused,
  ChargeCancelRequested,
  ChargeFailed,
  ChargeIssued,
  ChargeRegistered,
  ChargeRejected,
  ChargeRequested,
  ChargeWrittenOff,
  DebtsOweAgain,
  OverpaymentApplied,
  PaymentApplied,
  PaymentChargedBack,
  PaymentClearing,
  PaymentRefunded,
  PaymentSuspected,
  SuspicionEnded,
] as const;
