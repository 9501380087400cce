import { diceOf } from '#shared/domain/values/dice.ts';

/** Enough that the ends of an interval of 95 in 100 stand still. */
const DRAWS = 500;

/** Whose each row is, by any name; a row of nobody known is a person of its own. */
export type People = readonly (string | undefined)[];

/**
 * Draws as many people at random as there are, some more than once, each with all of their rows, again and again: what is told of luck
 * is told of people, however often one was looked at.
 *
 * @param ask given how often each row was drawn; the answer is kept
 * @returns the answers, lowest first
 */
export function drawPeople(
  rows: number,
  people: People,
  seed: number,
  ask: (times: Uint16Array) => number,
): Float64Array {
  const { next } = diceOf(seed);
  const times = new Uint16Array(rows);
  const groups = [...groupsOf(rows, people).values()];
  return Float64Array.from({ length: DRAWS }, () => {
    times.fill(0);
    for (let draw = 0; draw < groups.length; draw++)
      for (const row of groups[Math.floor(next() * groups.length)] ?? [])
        times[row] = (times[row] ?? 0) + 1;
    return ask(times);
  }).sort();
}

/** Between which 95 of 100 draws lie. */
export function middleOf(draws: Float64Array): { readonly low: number; readonly high: number } {
  const quantile = (part: number) => draws[Math.floor(part * (draws.length - 1))] ?? Number.NaN;
  return { low: quantile(0.025), high: quantile(0.975) };
}

/**
 * Of how many people rows tell at least as much: the rows of one person count as one (Kish), and where each row is of another person, all
 * of them count.
 */
export function peopleIn(rows: number, people: People): number {
  const squares = [...groupsOf(rows, people).values()].reduce(
    (sum, { length }) => sum + length ** 2,
    0,
  );
  return squares === 0 ? 0 : rows ** 2 / squares;
}

const groupsOf = (rows: number, people: People): ReadonlyMap<string | number, readonly number[]> =>
  Map.groupBy(new Uint8Array(rows).keys(), (row) => people[row] ?? row);
