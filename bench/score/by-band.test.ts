import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import type { Sample } from '#shared/domain/learning/sample.ts';
import { measureByBand } from './by-band.ts';
import { EMPTY_CARD } from './late-payers-card.ts';

/** People of whom those who are late do the contrary of all others. */
function people(count: number, seed: number): Sample {
  const dice = diceOf(seed);
  const rows = Array.from({ length: count }, () => {
    const [late, owes] = [dice.between(0, 1), dice.between(0, 100)];
    const isLikely = late === 1 ? owes > 50 : owes <= 50;
    return { late, owes, paid: dice.chance(isLikely ? 0.8 : 0.2) ? 1 : 0 };
  });
  const column = (name: 'late' | 'owes') =>
    ({ kind: 'numeric', name, values: Float64Array.from(rows, (row) => row[name]) }) as const;
  return {
    columns: [column('late'), column('owes')],
    labels: Uint8Array.from(rows, ({ paid }) => paid),
  };
}

test('a band of 2,000 outcomes gets a model of its own, which tells what one model without pairs cannot', () => {
  const set = { train: people(4_400, 1), test: people(2_000, 2) };
  const { bands, one, each, delta } = measureByBand(set, EMPTY_CARD, 'late', [1]);
  expect(bands).toBe(2);
  expect(one.auc).toBeLessThan(0.6);
  expect(each.auc).toBeGreaterThan(0.75);
  expect(delta.low).toBeGreaterThan(0.1);
});

test('a smaller band keeps the model of all', () => {
  const set = { train: people(1_500, 1), test: people(500, 2) };
  const { bands, delta } = measureByBand(set, EMPTY_CARD, 'late', [1]);
  expect([bands, delta.delta]).toEqual([0, 0]);
});
