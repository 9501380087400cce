import * as z from 'zod';
import { AgreedDebt } from '#shared/domain/agreement/agreement.ts';
import { Discount, LateTerms, OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { Evidence } from '#shared/domain/agreement/signed-term.ts';
import { AgreementId, CredorId, DebtorId, PromiseId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';

export const PublishedOfferPolicy = Published(OfferPolicy);

/** Publishes a policy over the version that its author saw; 0 for the first. */
export const OfferPolicyPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  /** What has no place in an instalment's terms is refused when it is sent, and left out when it was kept before. */
  document: OfferPolicy.safeExtend({ lateTerms: z.strictObject(LateTerms.shape) }),
});

const parts = z.array(
  z.object({
    number: z.int(),
    dueDate: LocalDate,
    amount: Centavos,
    /** What Price adds, in it. */
    interest: Centavos,
  }),
);

/** One thing that may be agreed, valued for a day. */
export const OfferView = z.object({
  offerId: z.string(),
  kind: z.enum(['cash', 'parcels']),
  /** Zero to pay at once. */
  parcels: z.int(),
  forDate: LocalDate,
  validUntil: LocalDate,
  owed: Centavos,
  discount: Centavos,
  total: Centavos,
  interest: Centavos,
  monthlyInterestBps: z.int(),
  /** What is owed and given up, debt by debt. */
  debts: z.array(AgreedDebt.omit({ ledger: true })),
  parts,
  /**
   * What the tax on credit would be at most, with the cost of the plan in percent a month and a year with it; in no part. Null
   * unless the credor is a financial institution and asked to be shown it.
   */
  iof: z
    .object({ amount: Centavos, source: z.string(), monthly: z.number(), yearly: z.number() })
    .nullable(),
  /** Above an operator's limit: a gestor has to approve it. */
  needsApproval: z.boolean(),
  /** Repeat it to accept: it changes with anything in the offer. */
  fingerprint: z.string(),
});
export type OfferView = z.infer<typeof OfferView>;

const refusal = z.object({ code: z.string(), text: z.string() });

export const OffersView = z.object({
  band: z.object({ bandId: z.string(), name: z.string() }).nullable(),
  /** The agreement in force that accepting one would replace. */
  replaces: AgreementId.nullable(),
  offers: z.array(OfferView),
  /** Plans of the band that are not offered, and why. */
  left: z.array(z.object({ parcels: z.int(), because: refusal })),
  /** Why there is none at all; null when there are. */
  because: refusal.nullable(),
});
export type OffersView = z.infer<typeof OffersView>;

const wish = {
  credorId: CredorId,
  parcels: z.int().min(0).max(60),
  /** Another discount than the policy's. The floor holds for everybody. */
  discount: Discount.optional(),
  /** A larger share paid first than the policy's. */
  entryBps: z.int().min(0).max(9_000).optional(),
};
export const SimulationRequest = z.strictObject(wish);

export const AgreementRequest = z.strictObject({
  ...wish,
  /** From the offer as it was shown. */
  forDate: LocalDate,
  fingerprint: z.string().max(64),
  /** The agreement in force that it replaces; null when there is none. */
  replaces: AgreementId.nullable(),
});

export const AgreementAnswer = z.object({
  outcome: z.enum(['signed', 'awaiting-approval']),
  agreementId: AgreementId,
});

export const AgreementCancelling = z.strictObject({
  because: z.enum(['operator', 'debtor']),
  /** Why, in words: for the team alone, the debtor is told that it was cancelled. */
  reason: z.string().trim().min(3).max(500),
});

export const AgreementLettingGo = z.strictObject({
  /** What is let go, as it was shown: refused when it is another by now. */
  rest: Centavos,
  /** Why, in words, for the team alone. */
  reason: z.string().trim().min(3).max(500),
});

export const AgreementStatus = z.enum([
  'proposed',
  'refused',
  'active',
  'fulfilled',
  'broken',
  'cancelled',
  'renegotiated',
]);
export type AgreementStatus = z.infer<typeof AgreementStatus>;

/** What the creditor's own acts made missing of what had been paid. */
export const OwedAgainView = z.object({
  /** The debtor's days of the first of those acts of which something is owed, and of the last. */
  since: LocalDate,
  on: LocalDate,
  by: z.enum(['refund', 'correction']),
  returned: Centavos,
  missing: Centavos,
  payBy: LocalDate,
});
export type OwedAgainView = z.infer<typeof OwedAgainView>;

/** One agreement as lists and the debtor's page show it. */
export const AgreementView = z.object({
  agreementId: AgreementId,
  /** What people call it by. */
  number: z.string(),
  status: AgreementStatus,
  forDate: LocalDate,
  validUntil: LocalDate,
  acceptedAt: Instant.nullable(),
  via: z.enum(['portal', 'operator']).nullable(),
  owed: Centavos,
  discount: Centavos,
  /** What is paid in all, with interest. */
  payable: Centavos,
  interest: Centavos,
  parts: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      dueDate: LocalDate,
      amount: Centavos,
      state: z.enum(['settled', 'open', 'late', 'withdrawn', 'planned']),
      /** What of it the creditor let go for good, and so nobody paid. */
      letGo: Centavos,
    }),
  ),
  termHash: z.string().nullable(),
  /** Why the team cancelled it, in their words; null of any other, and once the words were erased. */
  cancelReason: z.string().nullable(),
  /** What the creditor gave back of it and is missing again; null where nothing is. */
  owedAgain: OwedAgainView.nullable(),
  /** What a gestor may let go of one that had been kept and owes again; null of any other. */
  rest: Centavos.nullable(),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const AgreementRow = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  name: z.string(),
  agreement: AgreementView.omit({ parts: true, cancelReason: true, owedAgain: true, rest: true }),
});
export type AgreementRow = z.infer<typeof AgreementRow>;
export const AgreementList = z.object({ items: z.array(AgreementRow) });
export type AgreementList = z.infer<typeof AgreementList>;

export const SignedTermView = z.object({
  /** The exact bytes, in base64. */
  pdf: z.string(),
  termHash: z.string(),
  evidence: Evidence,
});

export const PromiseRequest = z.strictObject({ credorId: CredorId, date: LocalDate });

export const PromiseView = z.object({
  promiseId: PromiseId,
  status: z.enum(['made', 'kept', 'broken', 'rescheduled', 'lapsed']),
  date: LocalDate,
  amount: Centavos,
  via: z.enum(['portal', 'operator', 'reply']),
  madeAt: Instant,
});
export type PromiseView = z.infer<typeof PromiseView>;
