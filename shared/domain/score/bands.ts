import * as z from 'zod';

/** Fifths of a credor's book by score: `A` holds those who are likeliest to pay. */
export const ScoreBand = z.enum(['A', 'B', 'C', 'D', 'E']);
export type ScoreBand = z.infer<typeof ScoreBand>;

const SCORE_MAX = 1_000;
const Score = z.int().min(0).max(SCORE_MAX);
const BANDS = ScoreBand.options.length;

/** Where the fifths lay when a book was last looked at: the lowest scores of A, B, C and D. */
export const ScoreBands = z.object({
  edges: z.array(Score).length(BANDS - 1),
  /** Cases with a score that were looked at. */
  cases: z.int().min(1),
});
export type ScoreBands = z.infer<typeof ScoreBands>;

/** Below this a fifth is a handful of people, and says nothing of anybody. */
const CASES_MIN = 20;

/** How many cases have each score. */
export const noScores = (): Uint32Array => new Uint32Array(SCORE_MAX + 1);

/**
 * The fifths of a book. Whoever has the same score is in the same band, so a band may hold more than a fifth.
 *
 * @param counts how many cases have each score, from 0 to 1000
 * @returns null where too few people have one
 */
export function scoreBandsOf(counts: Uint32Array): ScoreBands | null {
  const cases = counts.reduce((sum, count) => sum + count, 0);
  if (cases < CASES_MIN) return null;
  const edges: number[] = [];
  let above = 0;
  for (let score = SCORE_MAX; score >= 0 && edges.length < BANDS - 1; score--) {
    above += counts[score] ?? 0;
    while (edges.length < BANDS - 1 && above * BANDS >= cases * (edges.length + 1))
      edges.push(score);
  }
  return { edges, cases };
}

/** In which fifth of the book a score lies; null while nobody knows the book. */
export function bandOf(bands: ScoreBands | null, score: number | undefined): ScoreBand | null {
  if (bands === null || score === undefined) return null;
  const place = bands.edges.findIndex((edge) => score >= edge);
  return ScoreBand.options[place === -1 ? BANDS - 1 : place] ?? null;
}
