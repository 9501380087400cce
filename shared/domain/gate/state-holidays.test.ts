import { expect, test } from 'vitest';
import { isNationalHoliday } from '#shared/domain/values/business-days.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { HolidayPlace } from './local-holidays.ts';
import { ownDaysOf, STATES_WITH_HOLIDAYS, stateHolidays } from './state-holidays.ts';

const TODAY = localDate('2026-11-26');

test.each<[Uf, string]>([
  ['SP', '2027-07-09'],
  ['RJ', '2027-04-23'],
  ['RS', '2027-09-20'],
  ['CE', '2027-03-25'],
  ['RO', '2027-01-04'],
  ['BA', '2027-07-02'],
  ['AM', '2027-09-05'],
  ['SE', '2027-07-08'],
  ['TO', '2027-10-05'],
])('somebody in %s is left alone on the day of their own state', (uf, expected) => {
  expect(stateHolidays(uf, TODAY)?.days.map(({ date }) => date)).toContain(expected);
});

test('days reach ten years ahead, name their law, and none is one of the whole country', () => {
  const days = STATES_WITH_HOLIDAYS.flatMap((uf) => stateHolidays(uf, TODAY)?.days ?? []);
  expect(days).toHaveLength(10 * STATES_WITH_HOLIDAYS.length);
  expect(
    days.every(({ source }) =>
      /^(?:Lei|Constituição|Emenda à Constituição) [A-Z]{2}\b/.test(source),
    ),
  ).toBe(true);
  expect(days.filter(({ date }) => isNationalHoliday(date))).toEqual([]);
});

test('of a state whose law nobody looked up there is no list', () => {
  const unknown = Uf.options.filter((uf) => !STATES_WITH_HOLIDAYS.includes(uf));
  expect(unknown).toEqual(['ES', 'GO', 'MG', 'MT', 'PR', 'SC']);
  expect(unknown.map((uf) => stateHolidays(uf, TODAY))).toEqual(unknown.map(() => null));
});

test('the own day of a state binds without anybody having loaded it, and none of a city', () => {
  expect(ownDaysOf(HolidayPlace.parse('SP'))).toContain('2026-07-09');
  expect(ownDaysOf(HolidayPlace.parse('BA'))).toContain('2030-07-02');
  expect(ownDaysOf(HolidayPlace.parse('SP.sao-paulo'))).toEqual([]);
  expect(ownDaysOf(HolidayPlace.parse('MG'))).toEqual([]);
});
