import { drawPeople, middleOf, type People } from './draw-people.ts';
import { once, orderOf, ranking } from './measures.ts';

/** How much better the second ranks than the first, and the interval that holds 95 of 100 draws. */
export type Delta = { readonly delta: number; readonly low: number; readonly high: number };

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
  people: People = [],
): Delta {
  const rankings = [first, second].map((values) => ({ values, order: orderOf(values) }));
  const deltaOf = (times: Uint16Array): number => {
    const [a, b] = rankings.map(({ values, order }) => ranking(values, labels, order, times).auc);
    return (b ?? Number.NaN) - (a ?? Number.NaN);
  };
  const delta = deltaOf(once(labels.length));
  return { delta, ...middleOf(drawPeople(labels.length, people, seed, deltaOf)) };
}
