import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { CollectionScore } from './score.ts';
import { logOddsOf } from './score-case.ts';

/**
 * The score that a case is treated by, with the chance that it stands for: what a person decided in a review or more, if the machine came to more since, else of the control
 * group the number that was drawn, else what counted before a review came to less. Whatever decides how and when somebody is spoken to goes by it, since the person is told so.
 */
export function asTreated(score: CollectionScore): CollectionScore {
  const { decided, drawn, held } = score;
  if (decided !== undefined && !countsAsDecided(score)) return score;
  const value = decided ?? drawn ?? held;
  if (value === undefined) return score;
  return { ...score, value, probability: probabilityOf(logOddsOf(value)) };
}

/**
 * The score that offers go by and that people are told counts: a draw gives nobody another one, and a review does. What was decided in
 * one lowers nothing that comes later.
 */
export const asOffered = ({ decided, held, value }: CollectionScore): number =>
  decided === undefined ? (held ?? value) : Math.max(decided, value);

/** Whether what a person decided counts now: the machine may have come to more since. */
export const countsAsDecided = ({
  decided,
  value,
}: Pick<CollectionScore, 'decided' | 'value'>): boolean => decided !== undefined && decided > value;

/** As `asOffered`, with the chance that it stands for. */
export function asTold(score: CollectionScore): CollectionScore {
  const value = asOffered(score);
  if (value === score.value) return score;
  return { ...score, value, probability: probabilityOf(logOddsOf(value)) };
}

/** What a review may not go below, since asking for one makes nothing worse: what offers or treatment go by now, whichever is more. */
export const standingOf = (score: CollectionScore): number =>
  Math.max(asOffered(score), asTreated(score).value);

/** Whether a draw, and no score, says how and when the person is spoken to. */
export const isInControl = ({ decided, drawn }: CollectionScore): boolean =>
  drawn !== undefined && decided === undefined;

/** Whether two scores of a case say the same and have it treated the same, whenever and by whatever model they were computed. */
export const countsAlike = (a: CollectionScore | null, b: CollectionScore | null): boolean =>
  a?.value === b?.value &&
  a?.decided === b?.decided &&
  a?.held === b?.held &&
  a?.drawn === b?.drawn;
