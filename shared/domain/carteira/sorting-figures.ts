import * as z from 'zod';
import { CarteiraId, DebtorId, ReguaId, StepId } from '#shared/domain/values/ids.ts';

/** Every carteira to every other, and those of before. */
const MOVES_MAX = 5_000;
/** People of one part of a book who are shown, and of a whole book. */
const SAMPLE_OF_PART = 4;
const SAMPLE_MAX = 24;

const way = { from: CarteiraId, to: CarteiraId };
const reguaWay = { from: ReguaId, to: ReguaId };

/**
 * What the sorting of a book comes to: cases that rules place, how many of them change their carteira, how many change their
 * régua, some of those who change either, and who stays on their régua for an exception of their own.
 */
export const SortingFigures = z.object({
  placed: z.int().min(0),
  moves: z.array(z.object({ ...way, count: z.int().min(1) })).max(MOVES_MAX),
  /** Absent of old, when no carteira had a régua for everybody. */
  reguas: z
    .array(z.object({ ...reguaWay, count: z.int().min(1) }))
    .max(MOVES_MAX)
    .default([]),
  sample: z
    .array(z.object({ debtorId: DebtorId, ...way, regua: ReguaId.optional() }))
    .max(SAMPLE_MAX),
  /** Whose own exceptions name steps that the régua of their carteira does not have. Absent of old, when such were lost. */
  kept: z
    .object({
      count: z.int().min(0),
      sample: z.array(z.object({ debtorId: DebtorId, stepIds: z.array(StepId) })).max(SAMPLE_MAX),
    })
    .default({ count: 0, sample: [] }),
});
export type SortingFigures = z.infer<typeof SortingFigures>;

/** What becomes of one case. */
type Sorted = Pick<SortingFigures['sample'][number], 'from' | 'to'> & {
  readonly isPlaced: boolean;
  readonly regua: { readonly from: ReguaId; readonly to: ReguaId } | null;
  /** Steps that exceptions of their own name, for which they stay on their régua. */
  readonly keptFor: readonly StepId[];
};

export const NOTHING_SORTED: SortingFigures = {
  placed: 0,
  moves: [],
  reguas: [],
  sample: [],
  kept: { count: 0, sample: [] },
};

/** The figures of one case more. */
export function withCase(
  figures: SortingFigures,
  debtorId: DebtorId,
  { from, to, isPlaced, regua, keptFor }: Sorted,
): SortingFigures {
  const placed = figures.placed + (isPlaced ? 1 : 0);
  const kept = keptFor.length > 0 ? withKept(figures.kept, debtorId, keptFor) : figures.kept;
  if (from === to && regua === null) return { ...figures, placed, kept };
  const moves = from === to ? figures.moves : addMoves(figures.moves, [{ from, to, count: 1 }]);
  const reguas = regua ? addMoves(figures.reguas, [{ ...regua, count: 1 }]) : figures.reguas;
  const isFull = figures.sample.length >= SAMPLE_OF_PART;
  const shown = { debtorId, from, to, ...(regua && { regua: regua.to }) };
  const sample = isFull ? figures.sample : [...figures.sample, shown];
  return { placed, moves, reguas, sample, kept };
}

function withKept(
  { count, sample }: SortingFigures['kept'],
  debtorId: DebtorId,
  keptFor: readonly StepId[],
): SortingFigures['kept'] {
  const isFull = sample.length >= SAMPLE_OF_PART;
  const shown = { debtorId, stepIds: [...keptFor] };
  return { count: count + 1, sample: isFull ? sample : [...sample, shown] };
}

/** Two parts of a book as one; the figures are the same in whatever order parts are added. */
export const addSorted = (a: SortingFigures, b: SortingFigures): SortingFigures => ({
  placed: a.placed + b.placed,
  moves: addMoves(a.moves, b.moves),
  reguas: addMoves(a.reguas, b.reguas),
  sample: sampleOf([...a.sample, ...b.sample]),
  kept: {
    count: a.kept.count + b.kept.count,
    sample: sampleOf([...a.kept.sample, ...b.kept.sample]),
  },
});

const sampleOf = <Shown extends { readonly debtorId: DebtorId }>(
  shown: readonly Shown[],
): Shown[] => shown.toSorted((x, y) => (x.debtorId < y.debtorId ? -1 : 1)).slice(0, SAMPLE_MAX);

type Count = { readonly from: string; readonly to: string; readonly count: number };

function addMoves<Move extends Count>(a: readonly Move[], b: readonly Move[]): Move[] {
  const groups = Map.groupBy([...a, ...b], ({ from, to }) => `${from} ${to}`);
  return [...groups]
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ ...first, count: others.reduce((sum, one) => sum + one.count, first.count) }] : [],
    );
}
