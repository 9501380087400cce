import type { Arm, Experience, Tally } from './experience.ts';
import type { Segment } from './segment.ts';

/** What is believed of an unknown rate: Beta(`alpha`, `beta`). */
export type Belief = { readonly alpha: number; readonly beta: number };

export const meanOf = ({ alpha, beta }: Belief): number => alpha / (alpha + beta);

/** What is believed of contacts before anybody was contacted: one in twenty is followed by a payment, worth twenty contacts. */
const FIRST_MEAN = 0.05;
const FIRST_WEIGHT = 20;
/** As many contacts of its own outweigh in an arm what is known of all arms together. */
const ARM_WEIGHT = 35;
/** And in a segment what is known of the arm over all segments. */
const SEGMENT_WEIGHT = 35;

type Count = Pick<Tally, 'tries' | 'hits'>;

/** What a credor's experience says of every arm in every segment. */
export type Beliefs = {
  /** Of any contact at all: what arms are compared with. */
  readonly any: Belief;
  readonly of: (segment: Segment, arm: Arm) => Belief;
};

/**
 * Each segment's own experience of an arm, shrunk to that of the arm over all segments, which is shrunk to that of all arms:
 * where little is known everybody is treated like the average, and what is learnt of one helps the others.
 */
export function beliefsFrom({ tallies }: Pick<Experience, 'tallies'>): Beliefs {
  const byArm = summedBy(tallies, armKey);
  const bySegment = summedBy(tallies, (tally) => `${tally.segment} ${armKey(tally)}`);
  const any = updated(FIRST_MEAN, FIRST_WEIGHT, summed(tallies));
  const known = new Map<string, Belief>();
  const of = (segment: Segment, arm: Arm): Belief => {
    const key = `${segment} ${armKey(arm)}`;
    const before = known.get(key);
    if (before) return before;
    const overAll = updated(meanOf(any), ARM_WEIGHT, byArm.get(armKey(arm)) ?? NOTHING);
    const belief = updated(meanOf(overAll), SEGMENT_WEIGHT, bySegment.get(key) ?? NOTHING);
    known.set(key, belief);
    return belief;
  };
  return { any, of };
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
