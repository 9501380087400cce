import { expect, it } from 'vitest';
import bankHolidays from '#shared/testing/fixtures/brazil/bank-holidays.json' with { type: 'json' };
import businessDays from '#shared/testing/fixtures/brazil/business-days.json' with { type: 'json' };
import {
  addBusinessDays,
  bankHolidayOn,
  isBusinessDay,
  isNationalHoliday,
  nextBusinessDay,
} from './business-days.ts';
import { addDays, type LocalDate, localDate, yearOf } from './local-date.ts';

it.each(Object.entries(bankHolidays.byYear))('keeps the bank holidays of %s', (year, expected) => {
  expect(daysOf(Number(year)).filter((date) => bankHolidayOn(date) !== null)).toEqual(expected);
});

it.each(businessDays.vectors)('a debt due on $date may be paid until $next', (vector) => {
  const date = localDate(vector.date);
  expect(isBusinessDay(date)).toBe(vector.business);
  expect(nextBusinessDay(date)).toBe(vector.next);
});

it.each([
  ['2026-02-13', 1, '2026-02-18'],
  ['2026-02-14', 0, '2026-02-18'],
  ['2026-02-14', 1, '2026-02-19'],
  ['2026-12-31', 3, '2027-01-06'],
])('what is paid at a bank on %s is credited at D+%d on %s', (date, days, expected) => {
  expect(addBusinessDays(localDate(date), days)).toBe(expected);
});

it('waits for the holidays of the debtor’s city too', () => {
  const cityOfSaoPaulo = new Set([localDate('2027-01-25')]);
  expect(nextBusinessDay(localDate('2027-01-23'), cityOfSaoPaulo)).toBe('2027-01-26');
});

it('tells a holiday of the country from one of the banks', () => {
  expect(isNationalHoliday(localDate('2026-04-03'))).toBe(true);
  expect(isNationalHoliday(localDate('2026-02-17'))).toBe(false);
  expect(bankHolidayOn(localDate('2026-02-17'))?.name).toBe('Terça de Carnaval');
  expect(isNationalHoliday(localDate('2026-11-22'))).toBe(false);
});

it('stops at a calendar that never opens', () => {
  const first = localDate('2026-01-01');
  const closed = new Set(Array.from({ length: 60 }, (_, i) => addDays(first, i)));
  expect(() => nextBusinessDay(first, closed)).toThrow('check the holidays');
});

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = localDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}
