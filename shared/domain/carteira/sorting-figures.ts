import * as z from 'zod';
import { CarteiraId, DebtorId } from '#shared/domain/values/ids.ts';

/** Every carteira to every other, and those of before. */
const MOVES_MAX = 5_000;
/** People of one part of a book who are shown, and of a whole book. */
const SAMPLE_OF_PART = 4;
const SAMPLE_MAX = 24;

const way = { from: CarteiraId, to: CarteiraId };

/** What the sorting of a book comes to: cases that rules place, how many of them change their carteira, and some of those. */
export const SortingFigures = z.object({
  placed: z.int().min(0),
  moves: z.array(z.object({ ...way, count: z.int().min(1) })).max(MOVES_MAX),
  sample: z.array(z.object({ debtorId: DebtorId, ...way })).max(SAMPLE_MAX),
});
export type SortingFigures = z.infer<typeof SortingFigures>;
type Way = Pick<SortingFigures['sample'][number], 'from' | 'to'>;

export const NOTHING_SORTED: SortingFigures = { placed: 0, moves: [], sample: [] };

/** The figures of one case more. */
export function withCase(
  figures: SortingFigures,
  debtorId: DebtorId,
  { from, to }: Way,
): SortingFigures {
  const placed = figures.placed + 1;
  if (from === to) return { ...figures, placed };
  const moves = addMoves(figures.moves, [{ from, to, count: 1 }]);
  const isFull = figures.sample.length >= SAMPLE_OF_PART;
  const sample = isFull ? figures.sample : [...figures.sample, { debtorId, from, to }];
  return { placed, moves, sample };
}

/** Two parts of a book as one; the figures are the same in whatever order parts are added. */
export const addSorted = (a: SortingFigures, b: SortingFigures): SortingFigures => ({
  placed: a.placed + b.placed,
  moves: addMoves(a.moves, b.moves),
  sample: [...a.sample, ...b.sample]
    .toSorted((x, y) => (x.debtorId < y.debtorId ? -1 : 1))
    .slice(0, SAMPLE_MAX),
});

function addMoves(a: SortingFigures['moves'], b: SortingFigures['moves']): SortingFigures['moves'] {
  const groups = Map.groupBy([...a, ...b], ({ from, to }) => `${from} ${to}`);
  return [...groups]
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ ...first, count: others.reduce((sum, one) => sum + one.count, first.count) }] : [],
    );
}
