import type * as z from 'zod';
import type { CreditAssessmentView } from '#events/api/credit.ts';
import type { CreditAssessment } from '#shared/domain/credit/credit-assessment.ts';
import { CreditOrigin, sourceOn } from '#shared/domain/credit/credit-law.ts';
import { standingRecommendation } from '#shared/domain/credit/credit-review.ts';
import { creditDay } from './credit-desk.ts';

const NAMES: Readonly<Record<CreditOrigin, string>> = {
  'own-book': 'Como a pessoa pagou esta empresa',
  bureau: 'Nota e registros do birô',
  'bureau-history': 'Histórico de pagamentos no birô, autorizado pela pessoa',
  request: 'O pedido',
};

/** An assessment, ready to read. Facts are told by the reasons alone. */
export function creditView(assessment: CreditAssessment): z.input<typeof CreditAssessmentView> {
  const { requestHash: _hash, facts: _facts, review, ...told } = assessment;
  return {
    ...told,
    standing: standingRecommendation(assessment),
    sources: sourcesOf(assessment),
    review: review
      ? {
          status: review.status,
          askedAt: review.askedAt,
          words: review.words,
          dueOn: review.dueOn,
          answer:
            review.status === 'answered'
              ? {
                  at: review.answeredAt,
                  by: review.answeredBy,
                  recommendation: review.recommendation,
                  words: review.answer,
                }
              : null,
        }
      : null,
  };
}

/** The origins that told something, with the law by which each was looked at (STJ Súmula 550). */
function sourcesOf({ facts, at }: CreditAssessment) {
  return CreditOrigin.options.flatMap((origin) => {
    const rule = sourceOn(origin, creditDay(at));
    const isUsed = rule?.attributes.some((name) => facts[name] !== null) ?? false;
    return rule && isUsed ? [{ name: NAMES[origin], law: rule.source }] : [];
  });
}
