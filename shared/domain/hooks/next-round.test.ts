import { expect, test } from 'vitest';
import { addMinutes, addSeconds } from '#shared/domain/values/zone.ts';
import { instant } from '#shared/testing/records.ts';
import { isRoundPlanned, nextRound } from './next-round.ts';

const NOON = instant('2026-03-10T15:00:00.000Z');

test.each([
  ['none', null, false],
  ['one sooner', addMinutes(NOON, 5), true],
  ['one later', addMinutes(NOON, 15), false],
  ['one that is late', addMinutes(NOON, -20), true],
  ['one that got lost', addMinutes(NOON, -21), false],
])('where %s is planned, a round in ten minutes is so anyway: %s', (_, roundAt, isPlanned) => {
  expect(isRoundPlanned(roundAt, addMinutes(NOON, 10), NOON)).toBe(isPlanned);
});

test.each([
  [
    'what waits for tomorrow',
    addMinutes(NOON, 1_440),
    { at: addMinutes(NOON, 1_440), isLast: false },
  ],
  ['what is due', addMinutes(NOON, -3), { at: addSeconds(NOON, 1), isLast: false }],
  ['nothing', null, { at: addMinutes(NOON, 1), isLast: true }],
])('after a round that left %s the next is for that', (_, nextTryAt, next) => {
  expect(nextRound(nextTryAt, false, NOON)).toEqual(next);
});

test('rounds end where the last look finds nothing', () => {
  expect(nextRound(null, true, NOON)).toBeNull();
});
