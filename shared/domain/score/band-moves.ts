import * as z from 'zod';
import { contributionsOf } from '#shared/domain/learning/additive-model.ts';
import { bandOf, noScores, ScoreBand, scoreBandsOf } from './bands.ts';
import type { CollectionModel } from './collection-model.ts';
import { scoreOf } from './score-case.ts';
import type { SnapshotRow } from './snapshot-row.ts';

/** What another model would do to a book: how many cases would be in another fifth of it. */
export const BandMoves = z.object({
  /** Cases of books that are big enough to have bands. */
  cases: z.int().min(0),
  /** Cases of books that are too small. */
  left: z.int().min(0),
  changed: z.int().min(0),
  /** From which fifth to which, only those that change, the most first. */
  moves: z.array(z.object({ from: ScoreBand, to: ScoreBand, cases: z.int().min(1) })),
});
export type BandMoves = z.infer<typeof BandMoves>;

type Sum = Pick<CollectionModel, 'sum'>;

/** Holds two models against what was known of cases on a night, each credor's book by its own fifths. */
export function bandMoves(rows: readonly SnapshotRow[], now: Sum, then: Sum): BandMoves {
  const counts = new Map<string, { from: ScoreBand; to: ScoreBand; cases: number }>();
  let [cases, left] = [0, 0];
  for (const book of Map.groupBy(rows, ({ credorId }) => credorId).values()) {
    const [before, after] = [bandsBy(now, book), bandsBy(then, book)];
    for (const [place, from] of before.entries()) {
      const to = after[place] ?? null;
      if (from === null || to === null) left += 1;
      else {
        cases += 1;
        const known = counts.get(from + to);
        counts.set(from + to, { from, to, cases: (known?.cases ?? 0) + 1 });
      }
    }
  }
  const moves = [...counts.values()]
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => b.cases - a.cases);
  const changed = moves.reduce((sum, move) => sum + move.cases, 0);
  return { cases, left, changed, moves };
}

function bandsBy({ sum }: Sum, book: readonly SnapshotRow[]): readonly (ScoreBand | null)[] {
  const scores = book.map(({ facts }) =>
    scoreOf(contributionsOf(sum, facts).reduce((total, points) => total + points, sum.intercept)),
  );
  const counts = noScores();
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  const bands = scoreBandsOf(counts);
  return scores.map((score) => bandOf(bands, score));
}
