import { depthFor, foretell, learnModel } from '#shared/domain/learning/learn-model.ts';
import { measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { rowsOf, type Sample } from '#shared/domain/learning/sample.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { EMPTY_CARD, LATE_PAYERS_CARD } from './late-payers-card.ts';
import { SEED } from './measure-set.ts';
import type { PublicSet } from './read-set.ts';

/** One point of the curve: means over the draws. */
export type CurvePoint = {
  readonly outcomes: number;
  readonly depth: string;
  readonly auc: number;
  readonly brier: number;
  /** The same many outcomes without a card to start from, from a thousand on. */
  readonly scratchAuc: number | null;
  /** By how much the worst of the draws ranked below the card alone, or above. */
  readonly worstAgainstCard: number;
};

const OUTCOMES = [0, 30, 50, 100, 200, 500, 1_000, 2_000, 4_772] as const;
const DRAWS = 20;
const SCRATCH_FROM = 1_000;

/** How the score gets better with outcomes, from none on: people who were late already, each number drawn twenty times. */
export function learningCurve({ train, test }: PublicSet, draws = DRAWS): readonly CurvePoint[] {
  const alone = measureOn(test, train, 'card').auc;
  return OUTCOMES.map((outcomes) => {
    const samples = Array.from({ length: outcomes === 0 ? 1 : draws }, (_, draw) =>
      drawFrom(train, outcomes, SEED + draw),
    );
    const seen = samples.map((sample) => measureOn(test, sample));
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    return {
      outcomes,
      depth: depthFor(samples[0] ?? train),
      auc: mean(seen.map(({ auc }) => auc)),
      brier: mean(seen.map(({ brier }) => brier)),
      scratchAuc:
        outcomes < SCRATCH_FROM
          ? null
          : mean(samples.slice(0, 5).map((sample) => measureOn(test, sample, 'gam', false).auc)),
      worstAgainstCard: Math.min(...seen.map(({ auc }) => auc - alone)),
    };
  });
}

function measureOn(test: Sample, sample: Sample, depth = depthFor(sample), hasCard = true) {
  const card = hasCard ? LATE_PAYERS_CARD : EMPTY_CARD;
  const model = learnModel(sample, card, { seed: SEED, depth });
  return measure(foretell(model, test).map(probabilityOf), test.labels);
}

function drawFrom(sample: Sample, count: number, seed: number): Sample {
  const { next } = diceOf(seed);
  const keys = Float64Array.from(sample.labels, next);
  const order = Int32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return rowsOf(sample, order.subarray(0, count));
}
