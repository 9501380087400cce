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
  /** By how much the reasons of any row miss its score, in log-odds. */
  readonly reasonsMiss: number;
  /** What a peer's answers reach, and by how much ours rank better; null where they are not at hand. */
  readonly beside: { readonly peer: Measures; readonly delta: Delta } | null;
  /** Of the processor, so that others on the machine do not count. */
  readonly trainSeconds: number;
  /** Scored one after the other from their values, with the four strongest reasons. */
  readonly rowsPerSecond: number;
  /** How far boosted trees without bounds rank better: what a sum of tables misses. */
  readonly gap: Delta;
};

/** @param peer what another learner foretells of each row of the test, or null */
export function measureSet(
  { train, test }: PublicSet,
  card: AdditiveModel,
  peer: Float64Array | null,
): SetResult {
  const before = process.cpuUsage();
  const model = learnModel(train, card, { seed: SEED });
  const { user, system } = process.cpuUsage(before);
  const foretold = foretell(model, test);
  const encoded = { learn: encodeFor(model, train), ask: encodeFor(model, test) };
  const forest = forestLogOdds(fitForest(encoded.learn, SEED), encoded.ask);
  return {
    measures: measure(foretold.map(probabilityOf), test.labels),
    reasonsMiss: missOfReasons(model, test, foretold),
    beside: peer && {
      peer: measure(peer, test.labels),
      delta: pairedAucDelta(peer, foretold, test.labels, SEED),
    },
    trainSeconds: (user + system) / 1e6,
    rowsPerSecond: speedOf(model, test),
    gap: pairedAucDelta(foretold, forest, test.labels, SEED),
  };
}

/** Reasons come row by row from its values, scores of many rows at once by columns: two ways that must end at the same figure. */
export function missOfReasons(model: AdditiveModel, sample: Sample, logOdds: Float64Array): number {
  const misses = rowObjects(sample).map((row, place) => {
    const told = contributionsOf(model, row).reduce((sum, part) => sum + part, model.intercept);
    return Math.abs(told - (logOdds[place] ?? Number.NaN));
  });
  return misses.reduce((most, miss) => Math.max(most, miss), 0);
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
