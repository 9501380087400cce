import type { Arm, Experience, Tally } from './experience.ts';
import type { Segment } from './segment.ts';

/** What is believed of an unknown rate: Beta(`alpha`, `beta`). */
export type Belief = { readonly alpha: number; readonly beta: number };

export const meanOf = ({ alpha, beta }: Belief): number => alpha / (alpha + beta);

/** What a credor's experience says of every way of contacting people. */
export type Beliefs = {
  /** How often a payment follows any contact with people of the segment. */
  readonly usual: (segment: Segment) => number;
  readonly of: (segment: Segment, arm: Arm) => Belief;
};

/** What is believed before anybody was contacted: one contact in twenty is followed by a payment, as if a hundred had been made. */
const FIRST_MEAN = 0.05;
const FIRST_WEIGHT = 100;
/** As many contacts of its own weigh in an arm, a segment, or an arm in a segment as much as what is known more widely. */
const WEIGHT = 35;
const MEAN_MAX = 0.95;

type Count = Pick<Tally, 'tries' | 'hits'>;

/**
 * Each arm in each segment by its own experience, shrunk to what the arm does over all segments and the segment over all arms:
 * where little is known everybody is treated like the average, and what is learnt of one helps the others.
 */
export function beliefsFrom({ tallies }: Pick<Experience, 'tallies'>): Beliefs {
  const byArm = summedBy(tallies, armKey);
  const bySegment = summedBy(tallies, ({ segment }) => segment);
  const byBoth = summedBy(tallies, (tally) => `${tally.segment} ${armKey(tally)}`);
  const any = meanOf(updated(FIRST_MEAN, FIRST_WEIGHT, summed(tallies)));
  const usual = (segment: Segment): number =>
    meanOf(updated(any, WEIGHT, bySegment.get(segment) ?? NOTHING));
  const known = new Map<string, Belief>();
  const of = (segment: Segment, arm: Arm): Belief => {
    const key = `${segment} ${armKey(arm)}`;
    const before = known.get(key);
    if (before) return before;
    const ofArm = meanOf(updated(any, WEIGHT, byArm.get(armKey(arm)) ?? NOTHING));
    const expected = Math.min(MEAN_MAX, (ofArm * usual(segment)) / any);
    const belief = updated(expected, WEIGHT, byBoth.get(key) ?? NOTHING);
    known.set(key, belief);
    return belief;
  };
  return { usual, of };
}

export const armKey = ({ channel, slot }: Arm): string => `${channel}@${slot}`;

const NOTHING: Count = { tries: 0, hits: 0 };

const updated = (mean: number, weight: number, { tries, hits }: Count): Belief => ({
  alpha: mean * weight + hits,
  beta: (1 - mean) * weight + tries - hits,
});

const summed = (tallies: readonly Count[]): Count =>
  tallies.reduce<Count>(
    (sum, { tries, hits }) => ({ tries: sum.tries + tries, hits: sum.hits + hits }),
    NOTHING,
  );

const summedBy = (
  tallies: readonly Tally[],
  keyOf: (tally: Tally) => string,
): ReadonlyMap<string, Count> =>
  new Map([...Map.groupBy(tallies, keyOf)].map(([key, group]) => [key, summed(group)]));
