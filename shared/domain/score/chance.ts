import { isJudgement } from './collection-model.ts';
import type { CollectionScore } from './score.ts';

/**
 * How likely the person pays within 30 days, in whole percent; null where the score is of a card, which is judgement of people
 * and says who is likelier than whom, not how likely.
 */
export const chancePercentOf = ({
  model,
  probability,
}: Pick<CollectionScore, 'model' | 'probability'>): number | null =>
  isJudgement(model) ? null : Math.round(probability * 100);
