import type { CollectionScore } from './score.ts';

/** Every edition of the expert card is named so. */
const EXPERT = 'especialista-';

/**
 * How likely the person pays within 30 days, in whole percent; null where the score is of the expert card, which is judgement of
 * people and says who is likelier than whom, not how likely.
 */
export const chancePercentOf = ({
  model,
  probability,
}: Pick<CollectionScore, 'model' | 'probability'>): number | null =>
  model.startsWith(EXPERT) ? null : Math.round(probability * 100);
