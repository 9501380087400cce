import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { CollectionScore } from './score.ts';
import { logOddsOf } from './score-case.ts';

/**
 * The score that a case is treated by, with the chance that it stands for: what a person decided in a review, else of the control
 * group the number that was drawn. Whatever decides how and when somebody is spoken to goes by it, since the person is told so.
 */
export function asTreated(score: CollectionScore): CollectionScore {
  const value = score.decided ?? score.drawn;
  if (value === undefined) return score;
  return { ...score, value, probability: probabilityOf(logOddsOf(value)) };
}

/** The score that offers go by: a draw gives nobody another offer, and a person's decision does. */
export const asOffered = ({ decided, value }: CollectionScore): number => decided ?? value;

/** Whether a draw, and no score, says how and when the person is spoken to. */
export const isInControl = ({ decided, drawn }: CollectionScore): boolean =>
  drawn !== undefined && decided === undefined;
