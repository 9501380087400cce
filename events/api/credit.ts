import * as z from 'zod';
import { BureauOutcome } from '#shared/domain/credit/bureau-report.ts';
import { CreditConclusion } from '#shared/domain/credit/credit-assessment.ts';
import { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import { Recommendation } from '#shared/domain/credit/recommend.ts';
import { CreditAssessmentId, CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';
import { WrittenTaxId } from './written-tax-id.ts';

/** Somebody asks for credit. Amounts in centavos. */
export const CreditAssessmentRequest = z.strictObject({
  credorId: CredorId,
  applicant: z.strictObject({ taxId: WrittenTaxId }),
  amount: Centavos.min(1),
  months: z.int().min(1).max(120),
  /** As the applicant declares it; without one the instalment is held against nothing. */
  monthlyIncome: Centavos.min(1).nullable().default(null),
  /**
   * The day on which the applicant signed that the bureau may give their payment history (Lei 12.414/2011 art. 4, IV, b); null: it is
   * not asked for.
   */
  historyAuthorisedOn: LocalDate.nullable().default(null),
});
export type CreditAssessmentRequest = z.infer<typeof CreditAssessmentRequest>;

export const CreditAssessmentSearch = z.strictObject({ credorId: CredorId, taxId: WrittenTaxId });

const words = z.string().trim().max(500);

/** The applicant wants a person to look at it. */
export const CreditReviewRequest = z.strictObject({ words: words.default('') });

/** What a person recommends; the words are for the applicant. */
export const CreditReviewAnswer = z.strictObject({
  recommendation: Recommendation,
  words: words.min(5),
});

const CreditReviewView = z.object({
  status: z.enum(['open', 'answered']),
  askedAt: Instant,
  words: z.string(),
  dueOn: LocalDate,
  answer: z
    .object({ at: Instant, by: z.string(), recommendation: Recommendation, words: z.string() })
    .nullable(),
});

export const CreditAssessmentView = z.object({
  assessmentId: CreditAssessmentId,
  credorId: CredorId,
  kind: z.enum(['cpf', 'cnpj']),
  at: Instant,
  askedBy: z.string(),
  amount: Centavos,
  months: z.int(),
  monthlyIncome: Centavos.nullable(),
  historyAuthorisedOn: LocalDate.nullable(),
  bureau: BureauOutcome.nullable(),
  model: z.object({ modelId: z.string(), sha256: z.string() }),
  policyVersion: z.int(),
  ...CreditConclusion.shape,
  /** What holds now: a person's word over the machine's. */
  standing: Recommendation,
  validUntil: LocalDate,
  keptUntil: Instant,
  /** Where what it looked at comes from, and by what law. */
  sources: z.array(z.object({ name: z.string(), law: z.string() })),
  review: CreditReviewView.nullable(),
});
export type CreditAssessmentView = z.infer<typeof CreditAssessmentView>;

export const CreditAssessmentList = z.object({
  /** Those that a person is asked to look at, by the last day for it. */
  waiting: z.array(CreditAssessmentView),
  /** The newest others. */
  recent: z.array(CreditAssessmentView),
});
export type CreditAssessmentList = z.infer<typeof CreditAssessmentList>;

/** The same facts through the same artefact and policy again. */
export const CreditReplay = z.object({
  isEqual: z.boolean(),
  model: z.object({ modelId: z.string(), sha256: z.string() }),
  policyVersion: z.int(),
  stored: CreditConclusion,
  replayed: CreditConclusion,
});
export type CreditReplay = z.infer<typeof CreditReplay>;

export const CreditPolicyPublication = z.strictObject({
  document: CreditPolicy,
  expectedVersion: z.int().min(0),
});
export const PublishedCreditPolicyView = Published(CreditPolicy);
export type PublishedCreditPolicyView = z.infer<typeof PublishedCreditPolicyView>;
