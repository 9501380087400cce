/** One figure of a bench. `unit` says which way is better by itself: per second more, bytes and MB less. */
export type Figure = { readonly name: string; readonly value: number; readonly unit: string };

/**
 * How often something can be done in a second: the best of several runs, since whatever else the machine does only ever
 * makes a run slower.
 */
export function perSecond(
  work: (index: number) => unknown,
  { times = 20_000, runs = 7 } = {},
): number {
  let best = 0;
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    for (let index = 0; index < times; index++) work(index);
    best = Math.max(best, (times * 1000) / (performance.now() - startedAt));
  }
  return Math.round(best);
}
