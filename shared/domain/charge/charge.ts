import * as z from 'zod';
import { ChargeId, CredorId, DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { addMinutes, Instant } from '#shared/domain/values/zone.ts';
import { ChargeKind } from './charge-kind.ts';
import { IssuedBoleto } from './issued-boleto.ts';

/**
 * Why a charge is taken back before it ends: the debtor asked for another of the same debts, what it asks for is owed no
 * more, or the bank wrote it off by itself.
 */
export const CancelReason = z.enum(['replaced', 'not-owed', 'written-off']);
export type CancelReason = z.infer<typeof CancelReason>;

/**
 * For an agreement that is paid off ahead: what each instalment no longer costs once this charge is paid whole in time,
 * because its interest has not accrued or the policy gives it up.
 */
export const Payoff = z.array(z.object({ debtId: DebtId, dropped: Centavos })).max(100);
export type Payoff = z.infer<typeof Payoff>;

const facts = {
  chargeId: ChargeId,
  credorId: CredorId,
  debtIds: z.array(DebtId).min(1).max(100),
  /** Absent: Pix. */
  kind: ChargeKind.optional(),
  amount: Centavos,
  /** The debtor's day for which the amount was computed. */
  forDate: LocalDate,
  /** The last day on which the amount stands; absent in charges of old, which stood for a day. */
  payableUntil: LocalDate.optional(),
  /**
   * Which of the person's charges it is, in the order in which they were asked for: clocks of writers are off by seconds. Charges
   * of old were not numbered, and come before all others.
   */
  number: z.int().min(1).default(1),
  requestedAt: Instant,
  payoff: Payoff.optional(),
};
const issued = {
  gateway: z.string().min(1).max(40),
  /** By which the gateway knows it; absent where that is the charge's own id. */
  gatewayChargeId: z.string().min(1).max(80).optional(),
  /** The check digit beside its number at the credor's own bank, where somebody numbered it by hand; empty where the bank has none. */
  nossoNumeroDigit: z.string().max(2).optional(),
  /** The EMV payload that a bank app reads (Pix copia e cola); absent for a boleto without Pix. */
  copiaECola: z.string().min(20).max(512).optional(),
  boleto: IssuedBoleto.optional(),
  /** When the credor's own bank said that it took the boleto in; absent where a gateway registers at once. */
  registeredAt: Instant.optional(),
  expiresAt: Instant,
};
const leaving = {
  reason: CancelReason,
  /** When it was asked for; absent where the bank wrote it off by itself. */
  takenBackAt: Instant.optional(),
};

export const Charge = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('requested') }),
  z.object({
    ...facts,
    ...issued,
    status: z.literal('issued'),
    /** When its gateway last said that it does not take it back. */
    cancelRefusedAt: Instant.optional(),
  }),
  z.object({ ...facts, status: z.literal('failed'), reason: z.string().max(200) }),
  /** The gateway is being asked to take it back; until it has, somebody may still pay it. */
  z.object({ ...facts, ...issued, ...leaving, status: z.literal('cancelling') }),
  z.object({ ...facts, ...issued, ...leaving, status: z.literal('cancelled') }),
  z.object({
    ...facts,
    ...issued,
    status: z.literal('paid'),
    paymentId: PaymentId,
    paidAt: Instant,
  }),
]);
export type Charge = z.infer<typeof Charge>;

/** Whether the debtor may be shown it to pay now. */
export const isPayable = (
  charge: Charge,
  now: Instant,
): charge is Extract<Charge, { status: 'issued' }> =>
  charge.status === 'issued' && now < charge.expiresAt;

/** A charge that a gateway or bank has made, whatever became of it. */
export type Made = Extract<Charge, { status: 'issued' | 'cancelling' | 'cancelled' | 'paid' }>;

/** Whether it can be paid at any bank, in cash too, besides or instead of by Pix. */
export const isBoleto = (charge: Made): boolean =>
  charge.boleto !== undefined || charge.gateway === 'cnab';

/** After how many days past its end a gateway's bank has dropped a boleto by itself, as some do of which no gateway tells: Caixa's and Sicredi's files say 60. */
const DROPPED_AFTER_DAYS = 60;
const DAY_MINUTES = 24 * 60;

/**
 * Whether its bank may still take money for a boleto that went to it: until it is paid, refused or written off by the bank's
 * or the gateway's word. Neither falling due nor the wish to have it written off ends one, as banks take money for
 * it meanwhile. The credor's own bank tells the end of each; of a gateway's nothing is expected any more some weeks after its last day.
 */
export const mayBankTake = (
  charge: Charge,
  now: Instant,
): charge is Extract<Charge, { status: 'issued' | 'cancelling' }> =>
  (charge.status === 'issued' || charge.status === 'cancelling') &&
  isBoleto(charge) &&
  (charge.gateway === 'cnab' ||
    now < addMinutes(charge.expiresAt, DROPPED_AFTER_DAYS * DAY_MINUTES));

/** Whether its bank knows it: a boleto of the credor's own bank counts once that bank has said that it took it in. */
export const isKnownToBank = (charge: Made): boolean =>
  charge.gateway !== 'cnab' || charge.registeredAt !== undefined;

/** Whether it went to the credor's own bank, which has not said yet that it took it in: nobody can pay it so far. */
export const awaitsBank = (charge: Charge, now: Instant): boolean =>
  isPayable(charge, now) && !isKnownToBank(charge);
