import { binCount } from '#shared/domain/learning/bins.ts';
import type { Encoded } from '#shared/domain/learning/encoded.ts';
import { encodeFor, foretell } from '#shared/domain/learning/learn-model.ts';
import { type People, peopleIn } from '#shared/domain/learning/draw-people.ts';
import { shiftByLuck, shiftOf, type Sizes } from '#shared/domain/learning/shift.ts';
import type { Sample } from '#shared/domain/learning/sample.ts';
import { type CollectionModel, EXPERT_MODEL } from './collection-model.ts';
import type { Baseline, Shift } from './model-card.ts';

/** How the people of a sample are spread over the tenths of their scores and over the bins of each attribute. */
export function baselineOf(model: CollectionModel, sample: Sample, people: People = []): Baseline {
  const logOdds = foretell(model.sum, sample).sort();
  const edges = Array.from(
    { length: 9 },
    (_, tenth) => logOdds[Math.floor(((tenth + 1) * logOdds.length) / 10)] ?? 0,
  );
  const scoreEdges = [...new Set(edges)];
  return {
    scoreEdges,
    scores: scoreCounts(logOdds, scoreEdges),
    attributes: attributeCounts(sample),
    people: peopleIn(logOdds.length, people),
  };
}

/** How far one distribution lies from another over the same bins, beside what luck explains. */
export const shiftBetween = (
  before: readonly number[],
  now: readonly number[],
  people?: Sizes,
): Shift => ({
  shift: shiftOf(before, now),
  byLuck: shiftByLuck(before, now, people),
});

/** How many of these log-odds lie between each two edges. */
export function scoreCounts(logOdds: Float64Array, edges: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of logOdds) {
    const bin = edges.filter((edge) => value >= edge).length;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** How many people fall into each bin of the expert card, which are few enough that luck moves them little. */
export function attributeCounts(sample: Sample): Record<string, number[]> {
  const encoded = encodeFor(EXPERT_MODEL.sum, sample);
  return Object.fromEntries(
    encoded.bins.map((bins, place) => [bins.name, countsOf(encoded, place, binCount(bins))]),
  );
}

function countsOf({ codes }: Encoded, place: number, size: number): number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (const code of codes[place] ?? []) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
