import {
  type AdditiveModel,
  contributionsOf,
  type Row,
} from '#shared/domain/learning/additive-model.ts';
import { fitForest, forestLogOdds } from '#shared/domain/learning/fit-forest.ts';
import { encodeFor, foretell, learnModel } from '#shared/domain/learning/learn-model.ts';
import { type Measures, measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { type Delta, pairedAucDelta } from '#shared/domain/learning/paired-bootstrap.ts';
import type { Sample } from '#shared/domain/learning/sample.ts';
import { strongestOf } from '#shared/domain/learning/strongest.ts';
import { perSecond } from '../stopwatch.ts';
import type { PublicSet } from './read-set.ts';

export const SEED = 7;

export type SetResult = {
  readonly measures: Measures;
  /** Of the processor, so that others on the machine do not count. */
  readonly trainSeconds: number;
  /** Scored one after the other from their values, with the four strongest reasons. */
  readonly rowsPerSecond: number;
  /** How far boosted trees without bounds rank better: what a sum of tables misses. */
  readonly gap: Delta;
};

export function measureSet({ train, test }: PublicSet, card: AdditiveModel): SetResult {
  const before = process.cpuUsage();
  const model = learnModel(train, card, { seed: SEED });
  const { user, system } = process.cpuUsage(before);
  const foretold = foretell(model, test);
  const encoded = { learn: encodeFor(model, train), ask: encodeFor(model, test) };
  const forest = forestLogOdds(fitForest(encoded.learn, SEED), encoded.ask);
  return {
    measures: measure(foretold.map(probabilityOf), test.labels),
    trainSeconds: (user + system) / 1e6,
    rowsPerSecond: speedOf(model, test),
    gap: pairedAucDelta(foretold, forest, test.labels, SEED),
  };
}

/** Rows that are scored in a second by one core, each with its four strongest reasons. */
export function speedOf(model: AdditiveModel, sample: Sample): number {
  const rows = rowObjects(sample);
  return perSecond(
    (index) => strongestOf(contributionsOf(model, rows[index % rows.length] ?? {}), 4),
    { times: 50_000 },
  );
}

function rowObjects({ columns, labels }: Sample): readonly Row[] {
  return Array.from(labels, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  );
}
