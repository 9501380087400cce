import { diceOf } from '#shared/domain/values/dice.ts';
import type { Halves } from './boost.ts';

/** Deals the rows of each label out to so many folds at random; each fold is watched once, and learnt from otherwise. */
export function foldsOf(labels: Uint8Array, count: number, seed: number): readonly Halves[] {
  const { next } = diceOf(seed);
  const keys = Float64Array.from(labels, (label) => label + next());
  const order = Int32Array.from(labels.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const fold = new Uint8Array(labels.length);
  for (let place = 0; place < order.length; place++) fold[order[place] ?? 0] = place % count;
  const rows = Int32Array.from(labels.keys());
  return Array.from({ length: count }, (_, watched) => ({
    learn: rows.filter((row) => fold[row] !== watched),
    watch: rows.filter((row) => fold[row] === watched),
  }));
}
