import * as z from 'zod';
import type { Centavos } from '#shared/domain/values/money.ts';
import { CreditAttribute, type CreditFacts } from './credit-facts.ts';
import type { CreditPolicy } from './credit-policy.ts';
import type { CreditScore } from './score-credit.ts';

/** What the policy makes of a score. It recommends; whoever grants decides. */
export const Recommendation = z.enum(['approve', 'review', 'decline']);
export type Recommendation = z.infer<typeof Recommendation>;

type Question = {
  readonly amount: Centavos;
  readonly facts: CreditFacts;
  readonly score: Pick<CreditScore, 'value'>;
  readonly hasBureauFailed: boolean;
};

/** The request says what is asked for; what was ever known of the person is everything else. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set(['months', 'instalmentShare']);

/**
 * Approve, let a person look, or decline, and why, in pt-BR. Whoever nothing is known of is never declined by machine, and
 * neither is anybody because a bureau did not answer.
 */
export function recommend(
  { amount, facts, score: { value }, hasBureauFailed }: Question,
  policy: CreditPolicy,
): { readonly recommendation: Recommendation; readonly because: readonly string[] } {
  const isUnknown = CreditAttribute.options.every(
    (name) => OF_THE_REQUEST.has(name) || facts[name] === null,
  );
  const doubts = [
    ...(hasBureauFailed ? ['O birô não respondeu; a nota saiu sem ele'] : []),
    ...(isUnknown ? ['Nada se sabe de como a pessoa pagou até agora'] : []),
    ...(amount > policy.amountMax ? ['O valor pedido passa do máximo da política'] : []),
    ...(facts.months > policy.monthsMax ? ['O prazo pedido passa do máximo da política'] : []),
    ...(facts.instalmentShare !== null && facts.instalmentShare > policy.instalmentShareMax
      ? ['A parcela toma mais da renda do que a política admite']
      : []),
  ];
  const { approveFrom, reviewFrom } = policy;
  if (value < reviewFrom && !hasBureauFailed && !isUnknown)
    return { recommendation: 'decline', because: [`Nota ${value}, abaixo de ${reviewFrom}`] };
  if (doubts.length > 0) return { recommendation: 'review', because: doubts };
  return value >= approveFrom
    ? { recommendation: 'approve', because: [`Nota ${value}, a partir de ${approveFrom}`] }
    : {
        recommendation: 'review',
        because: [`Nota ${value}, entre ${reviewFrom} e ${approveFrom}`],
      };
}
