import { expect, test } from 'vitest';
import { foretell, learnModel } from '#shared/domain/learning/learn-model.ts';
import type { Sample } from '#shared/domain/learning/sample.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { EMPTY_CARD } from './late-payers-card.ts';
import { missOfReasons, SEED } from './measure-set.ts';

/** Six hundred people whose delay and kind say whether they pay. */
function someone(): Sample {
  const { next } = diceOf(SEED);
  const days = Float64Array.from({ length: 600 }, () => Math.floor(next() * 120));
  const kinds = Array.from(days, () => (next() < 0.5 ? 'a' : 'b'));
  const labels = Uint8Array.from(days, (late, row) =>
    next() < (late < 60 ? 0.7 : 0.2) + (kinds[row] === 'a' ? 0.2 : 0) ? 1 : 0,
  );
  return {
    columns: [
      { kind: 'numeric', name: 'days', values: days },
      { kind: 'category', name: 'kind', values: kinds },
    ],
    labels,
  };
}

test('reasons that add up miss nothing, and one that is left out is seen', () => {
  const sample = someone();
  const model = learnModel(sample, EMPTY_CARD, { seed: SEED, depth: 'ga2m' });
  const logOdds = foretell(model, sample);
  expect(missOfReasons(model, sample, logOdds)).toBeLessThanOrEqual(1e-9);
  const less = { ...model, shapes: model.shapes.slice(1), pairs: [] };
  expect(missOfReasons(less, sample, logOdds)).toBeGreaterThan(0.1);
});
