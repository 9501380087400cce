import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { CollectionScore } from './score.ts';
import { logOddsOf } from './score-case.ts';

/**
 * The score that a case is treated by, with the chance that it stands for: of the control group the number that was drawn, unless a
 * person decided in a review, else what offers go by. Whatever decides how and when somebody is spoken to goes by it, since the person is told so.
 */
export function asTreated(score: CollectionScore): CollectionScore {
  const { decided, drawn } = score;
  return drawn === undefined || decided !== undefined ? asTold(score) : standingFor(score, drawn);
}

/**
 * The score that offers go by and that people are told counts: a draw gives nobody another one, and a review does. It is the most of
 * what the machine says, what a person decided in a review, and what counted before a review came to less.
 */
export const asOffered = ({ decided, held, value }: CollectionScore): number =>
  Math.max(value, decided ?? value, held ?? value);

type Counted = Pick<CollectionScore, 'decided' | 'held' | 'value'>;

/** Whether what a person decided counts now: the machine may have come to more since. */
export const countsAsDecided = ({ decided, held, value }: Counted): boolean =>
  decided !== undefined && decided > Math.max(value, held ?? value);

/** As `asOffered`, with the chance that it stands for. */
export function asTold(score: CollectionScore): CollectionScore {
  const value = asOffered(score);
  return value === score.value ? score : standingFor(score, value);
}

const standingFor = (score: CollectionScore, value: number): CollectionScore => ({
  ...score,
  value,
  probability: probabilityOf(logOddsOf(value)),
});

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
