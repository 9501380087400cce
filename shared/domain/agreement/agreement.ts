import * as z from 'zod';
import { PinnedRegua } from '#shared/domain/case/case.ts';
import { Progress } from '#shared/domain/case/progress.ts';
import { ContractTerms, DebtLedger } from '#shared/domain/debt/debt.ts';
import { OwedAgain } from '#shared/domain/debt/owed-again.ts';
import {
  AgreementId,
  CredorId,
  DebtId,
  NoteId,
  PaymentId,
  TaskId,
} from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** An agreement with its debts and instalments has to fit one transaction, also when it breaks. */
export const AGREEMENT_DEBTS_MAX = 30;
export const PARCELS_MAX = 24;

/** Correction and fees are absent where a contract has none. */
const agreedParts = {
  principal: Centavos,
  fine: Centavos,
  interest: Centavos,
  correction: Centavos.optional(),
  honorarios: Centavos.optional(),
};

/** What one debt was worth on the day of the offer, and what the creditor gives up of it. */
export const AgreedDebt = z.object({
  debtId: DebtId,
  ...agreedParts,
  /** Taken off each of the parts above. */
  discount: z.object(agreedParts),
  /** The ledger as it stood at the acceptance: what the agreement settles once it is fulfilled. */
  ledger: DebtLedger,
});
export type AgreedDebt = z.infer<typeof AgreedDebt>;

/** Number 0 is the entry. `interest` is the part of the amount that Price adds, zero without interest. */
export const Instalment = z.object({
  number: z.int().min(0).max(PARCELS_MAX),
  debtId: DebtId,
  /** The day from which the interest in it runs. */
  from: LocalDate,
  dueDate: LocalDate,
  amount: Centavos,
  interest: Centavos,
  /** The share that comes from the principal of the debts, on which late fine and interest are taken. Absent of old: all of it. */
  bearing: Centavos.optional(),
});
export type Instalment = z.infer<typeof Instalment>;

/**
 * What was agreed, frozen on that day. Always: the instalments' amounts add up to `total` + `interest`, and `total` to
 * what the debts were worth less their discounts.
 */
export const AgreementTerms = z.object({
  agreementId: AgreementId,
  credorId: CredorId,
  offerId: z.string().min(1).max(60),
  policyVersion: z.int().min(1),
  /** Of the offer as whoever accepted it saw it; absent of old, and of what an operator proposed. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  /** The debtor's day for which the debts were valued. */
  forDate: LocalDate,
  /** The last day on which it may be accepted. */
  validUntil: LocalDate,
  debts: z.array(AgreedDebt).min(1).max(AGREEMENT_DEBTS_MAX),
  total: Centavos,
  /** What Price adds over the whole run; zero without interest. */
  interest: Centavos,
  monthlyInterestBps: z.int().min(0).max(1_000),
  instalments: z
    .array(Instalment)
    .min(1)
    .max(PARCELS_MAX + 1),
  /** What a late instalment costs. */
  lateTerms: ContractTerms,
  /** Days past an unpaid instalment's last day after which the agreement breaks. */
  toleranceDays: z.int().min(0).max(90),
  /** Taken off instalments that are paid ahead, besides the interest that has not accrued. */
  payoffDiscountBps: z.int().min(0).max(5_000),
  /** The ladder of reminders. */
  regua: PinnedRegua,
  /** The agreement that this one takes the place of. */
  replaces: AgreementId.nullable(),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;

/** What the team let go of one that had been kept and owed again, each part as it stood that day. */
export const LetGo = z.object({
  at: Instant,
  parts: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })),
});
export type LetGo = z.infer<typeof LetGo>;

const sha256 = z.string().length(64);

/** What an acceptance leaves behind. The term and the evidence lie outside the history, because they are personal. */
export const Signature = z.object({
  via: z.enum(['portal', 'operator']),
  /** SHA-256 of the exact bytes of the signed term. */
  termHash: sha256,
  /** SHA-256 of the evidence: moment, IP, user agent, how the document was checked. */
  evidenceHash: sha256,
});
export type Signature = z.infer<typeof Signature>;

/** How much of a payment counted at a moment: neither given back nor held by its payer's bank. */
export const CountedThen = z.object({ paymentId: PaymentId, amount: Centavos });

const signed = {
  ...AgreementTerms.shape,
  ...Signature.shape,
  acceptedAt: Instant,
  /** Payments that were known at the acceptance: they count for the debts, every later one for the instalments. */
  priorPayments: z.array(PaymentId),
  /** Of those that a bank held something of, how much counted: what comes back later is for the instalments. Absent of old. */
  countedThen: z.array(CountedThen).optional(),
  /** Reminders already decided for the instalment that is due next. */
  progress: Progress,
  /** When it came back after it had broken; absent when it never did. */
  reinstatedAt: Instant.optional(),
  /** When it had been kept, of one that owes again. */
  keptAt: Instant.optional(),
  /** When money that it had been kept with went back, of one that owes again; absent of old. */
  reopenedAt: Instant.optional(),
  owedAgain: OwedAgain.optional(),
  letGo: z.array(LetGo).optional(),
  /** What the team is asked about it, of one that had been kept and owes again. */
  reopenedTask: TaskId.optional(),
};

export const Agreement = z.discriminatedUnion('status', [
  /** Above an operator's limit: waits for a gestor. */
  z.object({ ...AgreementTerms.shape, status: z.literal('proposed'), proposedAt: Instant }),
  z.object({ ...AgreementTerms.shape, status: z.literal('refused'), refusedAt: Instant }),
  z.object({ ...signed, status: z.literal('active') }),
  z.object({ ...signed, status: z.literal('fulfilled'), fulfilledAt: Instant }),
  z.object({ ...signed, status: z.literal('broken'), endedAt: Instant }),
  z.object({
    ...signed,
    status: z.literal('cancelled'),
    endedAt: Instant,
    /** Where the team's own words for it are. */
    noteId: NoteId.optional(),
  }),
  z.object({ ...signed, status: z.literal('renegotiated'), endedAt: Instant }),
]);
export type Agreement = z.infer<typeof Agreement>;
export type SignedAgreement = Exclude<Agreement, { status: 'proposed' | 'refused' }>;
export type ActiveAgreement = Extract<Agreement, { status: 'active' }>;
export type ProposedAgreement = Extract<Agreement, { status: 'proposed' }>;

export const isSigned = (agreement: Agreement): agreement is SignedAgreement =>
  agreement.status !== 'proposed' && agreement.status !== 'refused';

/** Whether its instalments are owed, or were paid, in place of the debts. */
export const stands = (agreement: Agreement): agreement is SignedAgreement =>
  agreement.status === 'active' || agreement.status === 'fulfilled';
