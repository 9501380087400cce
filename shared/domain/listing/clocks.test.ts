import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBusinessDay, isNationalHoliday } from '#shared/domain/values/business-days.ts';
import { addDays, daysBetween, localDate, weekdayOf } from '#shared/domain/values/local-date.ts';
import {
  dayBeforeDeadline,
  delistOnOf,
  fileFromOf,
  payByOf,
  protestedOn,
  withdrawByOf,
} from './clocks.ts';

const anyDay = fc
  .integer({ min: 0, max: 3_650 })
  .map((days) => addDays(localDate('2024-01-01'), days));

test.each([
  ['a Monday', '2026-05-11', '2026-05-22'],
  ['a Wednesday, so that the day after falls on a Sunday', '2026-05-13', '2026-05-25'],
  ['before a long weekend', '2026-04-22', '2026-05-04'],
])('whoever was given notice on %s is not listed before ten whole days', (_, told, from) => {
  expect(fileFromOf(localDate(told), 10)).toBe(from);
});

test('the waiting is never shorter than the law’s, and banks open on the day that it ends', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (told, days) => {
      const from = fileFromOf(told, days);
      expect(daysBetween(told, payByOf(from))).toBeGreaterThanOrEqual(days);
      expect(isBusinessDay(from)).toBe(true);
      expect(daysBetween(told, from)).toBeLessThanOrEqual(days + 7);
    }),
  );
});

/** The day of the payment does not count, nor do weekends and national holidays. */
test.each([
  ['on a Friday', '2026-05-29', '2026-06-05'],
  ['on a Saturday, as if on the Friday before', '2026-05-30', '2026-06-05'],
  ['on a Sunday, as if on the Friday before', '2026-05-31', '2026-06-05'],
  ['on the day before a national holiday', '2026-04-20', '2026-04-28'],
  ['before Carnival, whose days count although banks are closed', '2026-02-13', '2026-02-20'],
  ['before Corpus Christi, which banks alone keep', '2026-06-03', '2026-06-10'],
  ['between Christmas and the new year', '2026-12-24', '2027-01-04'],
])('whoever paid %s is off the list five business days later at the latest', (_, paid, by) => {
  expect(withdrawByOf(localDate(paid), 5)).toBe(by);
});

test('the deadline is the n-th day that is neither weekend nor national holiday', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (paid, days) => {
      const by = withdrawByOf(paid, days);
      const between = Array.from({ length: daysBetween(paid, by) }, (_, n) => addDays(paid, n + 1));
      const counted = between.filter((day) => weekdayOf(day) <= 5 && !isNationalHoliday(day));
      expect(counted).toHaveLength(days);
      expect(counted.at(-1)).toBe(by);
      expect([undefined, dayBeforeDeadline(by)]).toContain(counted.at(-2));
      expect(dayBeforeDeadline(by) < by).toBe(true);
    }),
  );
});

test.each([
  ['2026-03-10', '2031-03-10'],
  ['2024-02-29', '2029-02-28'],
])('a debt of %s is off the list on %s', (due, off) => {
  expect(delistOnOf(localDate(due), 5)).toBe(off);
});

test.each([
  ['a Friday', '2026-05-22', '2026-05-27'],
  ['the day before Corpus Christi', '2026-06-03', '2026-06-09'],
])('a title presented on %s is protested three business days later', (_, presented, on) => {
  expect(protestedOn(localDate(presented), 3)).toBe(on);
});
