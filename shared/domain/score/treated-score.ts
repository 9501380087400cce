import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { CollectionScore } from './score.ts';
import { logOddsOf } from './score-case.ts';

/**
 * The score that a case is treated by: of the control group the number that was drawn, with the chance that it stands for. Whatever
 * decides how and when somebody is spoken to goes by it, since the person is told that a draw does; what is shown, offered and
 * learnt from is the score itself.
 */
export function asTreated(score: CollectionScore): CollectionScore {
  const { drawn } = score;
  if (drawn === undefined) return score;
  return { ...score, value: drawn, probability: probabilityOf(logOddsOf(drawn)) };
}
