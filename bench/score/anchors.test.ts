import { expect, test } from 'vitest';
import type { Measures } from '#shared/domain/learning/measures.ts';
import { missesOf } from './anchors.ts';

const MEASURES: Measures = {
  auc: 0.7823,
  ks: 0.43,
  brier: 0.1328,
  ece: 0.0169,
  lift: 3.27,
  rows: 9_000,
  yes: 2_000,
};

test('a set whose floors are met misses nothing', () => {
  expect(missesOf('taiwan_legal', MEASURES)).toEqual([]);
});

test('an order that is too poor and probabilities that are off are both named', () => {
  expect(missesOf('taiwan_legal', { ...MEASURES, auc: 0.7799, ece: 0.021 })).toEqual([
    'auc is 0.7799, the floor is 0.78',
    'ece is 0.0210, the floor is 0.02',
  ]);
});
