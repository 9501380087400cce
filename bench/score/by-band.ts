import type { AdditiveModel } from '#shared/domain/learning/additive-model.ts';
import { foretell, learnModel } from '#shared/domain/learning/learn-model.ts';
import { type Measures, measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { type Delta, pairedAucDelta } from '#shared/domain/learning/paired-bootstrap.ts';
import type { Column, Sample } from '#shared/domain/learning/sample.ts';
import { SEED } from './measure-set.ts';
import type { PublicSet } from './read-set.ts';

/** As many outcomes as a band needs before a model of its own is tried. */
const BAND_MIN = 2_000;

/** What a model for each band of delay reaches beside one model for all of them, on the same rows. */
export type ByBand = {
  readonly bands: number;
  readonly one: Measures;
  readonly each: Measures;
  /** How much better a model for each band ranks. */
  readonly delta: Delta;
};

/**
 * Learns one model, and then one for each band of delay from what the one says of it: whether bands are worth models of their own.
 *
 * @param column by which rows are late
 * @param edges where a band begins, after the first; a band of fewer than 2,000 rows keeps the model of all
 */
export function measureByBand(
  { train, test }: PublicSet,
  card: AdditiveModel,
  column: string,
  edges: readonly number[],
): ByBand {
  const all = learnModel(train, card, { seed: SEED });
  const one = foretell(all, test);
  const each = Float64Array.from(one);
  let bands = 0;
  for (let band = 0; band <= edges.length; band++) {
    const own = rowsOf(train, column, edges, band);
    if (own.length < BAND_MIN) continue;
    bands += 1;
    const model = learnModel(taken(train, own), all, { seed: SEED });
    const asked = rowsOf(test, column, edges, band);
    const told = foretell(model, taken(test, asked));
    for (const [place, row] of asked.entries()) each[row] = told[place] ?? Number.NaN;
  }
  const measured = (logOdds: Float64Array) => measure(logOdds.map(probabilityOf), test.labels);
  return {
    bands,
    one: measured(one),
    each: measured(each),
    delta: pairedAucDelta(one, each, test.labels, SEED),
  };
}

function rowsOf(
  { columns, labels }: Sample,
  name: string,
  edges: readonly number[],
  band: number,
): readonly number[] {
  const late = columns.find((column) => column.name === name);
  return [...labels.keys()].filter(
    (row) => edges.filter((edge) => Number(late?.values[row]) >= edge).length === band,
  );
}

const taken = ({ columns, labels }: Sample, rows: readonly number[]): Sample => ({
  columns: columns.map(
    (column): Column =>
      column.kind === 'category'
        ? { ...column, values: rows.map((row) => column.values[row] ?? '') }
        : { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) },
  ),
  labels: Uint8Array.from(rows, (row) => labels[row] ?? 0),
});
