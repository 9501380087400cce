import { type Bins, binCount, encode } from './bins.ts';
import type { Sample } from './sample.ts';

/** A sample as bins: for each attribute the bin of each row. What all the fitting runs on. */
export type Encoded = {
  readonly bins: readonly Bins[];
  readonly sizes: readonly number[];
  readonly codes: readonly Uint8Array[];
  readonly labels: Uint8Array;
};

export function encodeSample(sample: Sample, bins: readonly Bins[]): Encoded {
  return {
    bins,
    sizes: bins.map(binCount),
    codes: sample.columns.map((column, place) => encode(bins[place] ?? never(column.name), column)),
    labels: sample.labels,
  };
}

function never(name: string): never {
  throw new Error(`There are no bins for ${name}.`);
}
