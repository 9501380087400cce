import { diceOf } from '#shared/domain/values/dice.ts';
import { orderOf } from './measures.ts';

/** How much better the second ranks than the first, and the interval that holds 95 of 100 draws. */
export type Delta = { readonly delta: number; readonly low: number; readonly high: number };

const DRAWS = 500;

/**
 * The difference of AUC between two models on the same rows. Each draw takes as many people at random, some more than once, each with
 * all of their rows, and asks both models about the same ones, so that luck with the people does not count as a difference.
 *
 * @param people whose each row is, by any name; a row of nobody known is a person of its own
 */
export function pairedAucDelta(
  first: Float64Array,
  second: Float64Array,
  labels: Uint8Array,
  seed: number,
  people: readonly (string | undefined)[] = [],
): Delta {
  const { next } = diceOf(seed);
  const rankings = [first, second].map((values) => ({ values, order: orderOf(values) }));
  const times = new Uint16Array(labels.length).fill(1);
  const groups = [...Map.groupBy(labels.keys(), (row) => people[row] ?? row).values()];
  const deltaNow = (): number => {
    const [a, b] = rankings.map(({ values, order }) => drawnAuc(values, order, labels, times));
    return (b ?? Number.NaN) - (a ?? Number.NaN);
  };
  const delta = deltaNow();
  const deltas = Float64Array.from({ length: DRAWS }, () => {
    times.fill(0);
    for (let draw = 0; draw < groups.length; draw++)
      for (const row of groups[Math.floor(next() * groups.length)] ?? [])
        times[row] = (times[row] ?? 0) + 1;
    return deltaNow();
  }).sort();
  const quantile = (part: number) => deltas[Math.floor(part * (DRAWS - 1))] ?? Number.NaN;
  return { delta, low: quantile(0.025), high: quantile(0.975) };
}

function drawnAuc(
  values: Float64Array,
  order: Int32Array,
  labels: Uint8Array,
  times: Uint16Array,
): number {
  let [yes, no, won, place] = [0, 0, 0, 0];
  while (place < order.length) {
    const value = values[order[place] ?? 0];
    let [tiedYes, tiedNo] = [0, 0];
    for (; place < order.length && values[order[place] ?? 0] === value; place++) {
      const row = order[place] ?? 0;
      if (labels[row] === 1) tiedYes += times[row] ?? 0;
      else tiedNo += times[row] ?? 0;
    }
    won += tiedYes * (no + tiedNo / 2);
    yes += tiedYes;
    no += tiedNo;
  }
  return won / (yes * no);
}
