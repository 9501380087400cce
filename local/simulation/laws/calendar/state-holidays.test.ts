import { expect, test } from 'vitest';
import { ownDaysOf } from '#shared/domain/gate/known-holidays.ts';
import { HolidayPlace } from '#shared/domain/gate/local-holidays.ts';
import { isNationalHoliday } from '#shared/domain/values/business-days.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { isKeptIn } from './state-holidays.ts';

test('what is written down twice is the same day by day, over the years of a run and of what is agreed in it', () => {
  for (const uf of Uf.options) {
    const product = new Set(ownDaysOf(HolidayPlace.parse(uf)));
    for (let day = localDate('2026-01-01'); day < '2029-01-01'; day = addDays(day, 1)) {
      if (isNationalHoliday(day)) continue;
      expect([uf, day, isKeptIn(uf, day, new Map())]).toEqual([uf, day, product.has(day)]);
    }
  }
});

test('a list that somebody loaded stands in the place of the laws of the state', () => {
  const loaded = new Map([['SP', new Set(['2026-06-01'])]]);
  expect(isKeptIn('SP', '2026-07-09', loaded)).toBe(false);
  expect(isKeptIn('SP', '2026-06-01', loaded)).toBe(true);
  expect(isKeptIn('RJ', '2026-04-23', loaded)).toBe(true);
});
