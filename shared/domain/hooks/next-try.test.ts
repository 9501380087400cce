import { expect, test } from 'vitest';
import { addMinutes, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { instant } from '#shared/testing/records.ts';
import { nextTry, restsUntil } from './next-try.ts';

const NOON = instant('2026-03-10T15:00:00.000Z');
const HOUR = 60;

test.each([
  [1, 5],
  [2, 5 * 60],
  [3, 30 * 60],
  [6, 10 * 3_600],
  [9, 24 * 3_600],
  [10, null],
])('after %s tries that failed, the next comes after %s seconds', (tries, seconds) => {
  const next = nextTry(tries, NOON, 503, NOON);
  expect(next && millisecondsBetween(NOON, next) / 1_000).toBe(seconds);
});

test('a system that says it is gone is not tried again, and nothing is tried for more than four days', () => {
  expect(nextTry(1, NOON, 410, NOON)).toBeNull();
  expect(nextTry(1, NOON, null, addMinutes(NOON, 96 * HOUR))).not.toBeNull();
  expect(nextTry(1, NOON, null, addMinutes(NOON, 96 * HOUR + 1))).toBeNull();
});

test.each([
  [9, 0, null],
  [10, 0, 15],
  [40, 14, 1],
  [40, 15, null],
])(
  'after %s failures in a row, the last %s minutes ago, it rests for %s minutes',
  (failures, ago, minutes) => {
    const until = restsUntil({ failures, lastFailureAt: addMinutes(NOON, -ago) }, NOON);
    expect(until).toBe(minutes === null ? null : addMinutes(NOON, minutes));
  },
);
