import { drawPeople, middleOf, type People } from './draw-people.ts';
import { measure, type Measures, orderOf, ranking } from './measures.ts';

export type MeasureName = 'auc' | 'ks' | 'brier' | 'ece';
export type Range = { readonly low: number; readonly high: number };

const GROUPS = 10;

/**
 * Between which 95 of 100 draws of people have each measure. Draws are further off on the average than what was drawn from, the
 * calibration error above all, so the interval is moved back by as much.
 */
export function measureIntervals(
  probabilities: Float64Array,
  labels: Uint8Array,
  seed: number,
  people: People,
): Readonly<Record<MeasureName, Range>> {
  const order = orderOf(probabilities);
  const seen = measure(probabilities, labels);
  const within = (name: MeasureName, drawn: (times: Uint16Array) => number): Range => {
    const draws = drawPeople(labels.length, people, seed, drawn);
    const off = draws.reduce((sum, value) => sum + value, 0) / draws.length - seen[name];
    const { low, high } = middleOf(draws);
    const kept = (value: number) => Math.min(1, Math.max(0, value - off));
    return { low: kept(low), high: kept(high) };
  };
  const ranked = (times: Uint16Array) => ranking(probabilities, labels, order, times);
  const errors = (times: Uint16Array) => errorsOf(probabilities, labels, order, times);
  return {
    auc: within('auc', (times) => ranked(times).auc),
    ks: within('ks', (times) => ranked(times).ks),
    brier: within('brier', (times) => errors(times).brier),
    ece: within('ece', (times) => errors(times).ece),
  };
}

/** Mean square of what was off, and mean distance over tenths of as many drawn rows each. */
function errorsOf(
  probabilities: Float64Array,
  labels: Uint8Array,
  order: Int32Array,
  times: Uint16Array,
): Pick<Measures, 'brier' | 'ece'> {
  const all = times.reduce((sum, many) => sum + many, 0);
  let [squares, distance, gap, seen, group] = [0, 0, 0, 0, 1];
  for (const row of order) {
    const many = times[row] ?? 0;
    const off = (probabilities[row] ?? 0) - (labels[row] ?? 0);
    squares += many * off * off;
    gap += many * off;
    seen += many;
    if (seen * GROUPS < all * group) continue;
    distance += Math.abs(gap);
    gap = 0;
    group = Math.floor((seen * GROUPS) / all) + 1;
  }
  return { brier: squares / all, ece: distance / all };
}
