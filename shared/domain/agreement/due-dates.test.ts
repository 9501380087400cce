import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { dueDatesOf } from './due-dates.ts';

test.each([
  [
    'an entry on a Saturday moves to Monday, and the parcels follow from there',
    '2026-03-11',
    { firstDueDays: 3, hasEntry: true, parcels: 2 },
    '2026-03-16',
    ['2026-04-16', '2026-05-18'],
  ],
  [
    'without an entry the parcels follow from the day of the offer',
    '2026-03-11',
    { firstDueDays: 3, hasEntry: false, parcels: 1 },
    '2026-03-16',
    ['2026-04-13'],
  ],
  [
    'the 31st of a month that lacks it is its last day, and never the next month',
    '2026-01-28',
    { firstDueDays: 2, hasEntry: true, parcels: 3 },
    '2026-01-30',
    ['2026-03-02', '2026-03-30', '2026-04-30'],
  ],
  [
    'without an entry the first parcel is due no earlier than the offer may still be accepted, after a short month too',
    '2030-01-31',
    { firstDueDays: 30, hasEntry: false, parcels: 2 },
    '2030-03-06',
    ['2030-03-06', '2030-04-01'],
  ],
])('%s', (_, forDate, plan, entry, parcels) => {
  expect(dueDatesOf(localDate(forDate), plan, null)).toEqual({ entry, parcels });
});

test('nothing is due on a holiday of the state where the debtor lives', () => {
  const plan = { firstDueDays: 3, hasEntry: true, parcels: 1 };
  const inJuly = localDate('2026-07-06');
  expect(dueDatesOf(inJuly, plan, 'SP')).toEqual({ entry: '2026-07-10', parcels: ['2026-08-10'] });
  expect(dueDatesOf(inJuly, plan, 'RJ')).toEqual({ entry: '2026-07-09', parcels: ['2026-08-10'] });
});
