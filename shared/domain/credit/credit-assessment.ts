import * as z from 'zod';
import { CreditAssessmentId, CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { BureauOutcome } from './bureau-report.ts';
import { CreditFacts } from './credit-facts.ts';
import { CreditReview } from './credit-review.ts';
import { Recommendation } from './recommend.ts';
import { CreditScore } from './score-credit.ts';

/** What was concluded from the facts. */
export const CreditConclusion = z.object({
  score: CreditScore,
  recommendation: Recommendation,
  because: z.array(z.string()).min(1).max(10),
});
export type CreditConclusion = z.infer<typeof CreditConclusion>;

/**
 * One look at one applicant for one credor, with all that it takes to make it again: the facts as they were used, the artefact
 * and the policy. The applicant is a keyed hash in the id; no name, CPF or CNPJ is kept.
 */
export const CreditAssessment = z.object({
  assessmentId: CreditAssessmentId,
  credorId: CredorId,
  kind: z.enum(['cpf', 'cnpj']),
  at: Instant,
  askedBy: z.string(),
  /** SHA-256 of the request, to tell a repeated one from another under the same key. */
  requestHash: z.string().length(64),
  amount: Centavos,
  months: z.int().min(1),
  monthlyIncome: Centavos.nullable(),
  /** The day on which the person signed that their history may be looked at; null: they did not. */
  historyAuthorisedOn: LocalDate.nullable(),
  bureau: BureauOutcome.nullable(),
  facts: CreditFacts,
  model: z.object({ modelId: z.string(), sha256: z.string().length(64) }),
  policyVersion: z.int().min(1),
  ...CreditConclusion.shape,
  /** The last day on which the recommendation is worth anything. */
  validUntil: LocalDate,
  /** When it is deleted. */
  keptUntil: Instant,
  /** Absent while nobody asked for one. */
  review: CreditReview.optional(),
});
export type CreditAssessment = z.infer<typeof CreditAssessment>;
