import type { BureauReport } from './bureau-report.ts';
import type { CreditAssessment, CreditConclusion } from './credit-assessment.ts';
import { type CreditArtefact, artefactBy } from './credit-card.ts';
import type { CreditFacts } from './credit-facts.ts';
import type { CreditPolicy } from './credit-policy.ts';
import type { OwnHistory } from './own-history.ts';
import { recommend } from './recommend.ts';
import { scoreCredit } from './score-credit.ts';

/** What is asked for; an instalment is the amount over the months, before interest. */
export type CreditRequest = Pick<CreditAssessment, 'amount' | 'months' | 'monthlyIncome'>;

/** Everything that is known of an applicant, lawful or not: `lawfulFacts` comes after it. */
export function creditFactsOf(
  { amount, months, monthlyIncome }: CreditRequest,
  own: OwnHistory,
  report: BureauReport | null,
): CreditFacts {
  return {
    ...own,
    bureauScore: report?.bureauScore ?? null,
    negativeRecords: report?.negativeRecords ?? null,
    protests: report?.protests ?? null,
    recentInquiries: report?.recentInquiries ?? null,
    onTimeShare: report?.history?.onTimeShare ?? null,
    openCredits: report?.history?.openCredits ?? null,
    months,
    instalmentShare: monthlyIncome ? amount / months / monthlyIncome : null,
  };
}

type Basis = Pick<CreditAssessment, 'amount' | 'facts' | 'bureau'>;

/** Score and recommendation from facts that are lawful already. Nothing else goes in, so it can be done again. */
export function concludeCredit(
  { amount, facts, bureau }: Basis,
  { card }: CreditArtefact,
  policy: CreditPolicy,
): CreditConclusion {
  const score = scoreCredit(facts, card);
  const hasBureauFailed = bureau?.outcome === 'failed';
  const { recommendation, because } = recommend({ amount, facts, score, hasBureauFailed }, policy);
  return { score, recommendation, because: [...because] };
}

/**
 * Concludes again from what was kept, by the very artefact.
 *
 * @param policy the version that the assessment was made by
 * @returns null when the artefact is not in this deployment
 */
export function replayCredit(
  assessment: CreditAssessment,
  policy: CreditPolicy,
): CreditConclusion | null {
  const artefact = artefactBy(assessment.model.sha256);
  return artefact && concludeCredit(assessment, artefact, policy);
}
