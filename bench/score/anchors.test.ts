import { expect, test } from 'vitest';
import type { Measures } from '#shared/domain/learning/measures.ts';
import { giniMisses, giniShare, missesBeside, missesOf } from './anchors.ts';

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

test('ninety-eight hundredths of the Gini are more than as many of the AUC', () => {
  expect(giniShare(0.78, 0.8)).toBeCloseTo(0.28 / 0.3);
});

test('on a big set a model reaches nearly all of the anchor’s Gini', () => {
  expect(giniMisses('taiwan_legal', { auc: 0.7821 })).toEqual([]);
  expect(giniMisses('taiwan_legal', { auc: 0.7751 })).toEqual([
    'its Gini is 0.9649 of the anchor’s',
  ]);
  expect(giniMisses('ar_late', { auc: 0.7 })).toEqual([]);
});

test('beside a peer that answered the same rows a small difference counts on a big set, and on a small one what is no luck', () => {
  const delta = (low: number, high: number) => ({ delta: (low + high) / 2, low, high });
  expect(missesBeside('taiwan_legal', delta(-0.005, 0.001))).toEqual([]);
  expect(missesBeside('taiwan_legal', delta(-0.007, 0.001))).toEqual([
    'it may rank 0.007 below its peer',
  ]);
  expect(missesBeside('ar_late', delta(-0.02, 0.001))).toEqual([]);
  expect(missesBeside('ar_late', delta(-0.02, -0.001))).toEqual([
    'its peer surely ranks better, by 0.001 at least',
  ]);
});
