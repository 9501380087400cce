import { expect, test } from 'vitest';
import { HolidayPlace, LocalHolidays, placesOf } from './local-holidays.ts';

test.each(['SP', 'SP.sao-paulo', 'RS.sant-ana-do-livramento', 'SC.icara'])(
  '%s is a place that may have holidays',
  (text) => expect(HolidayPlace.safeParse(text).success).toBe(true),
);

test.each(['', 'XX', 'sp', 'SP.São Paulo', 'SP.', 'SP.-x', 'SP.sao--paulo', 'XX.sao-paulo'])(
  '"%s" is none, and the refusal says what is',
  (text) => expect(HolidayPlace.safeParse(text).error?.issues[0]?.message).toMatch(/SP\.sao-paulo/),
);

test('somebody keeps the holidays of their state, and of their city where it is known', () => {
  expect(placesOf([{ uf: 'SP' }], [{ uf: 'SP', city: ' São José dos Campos' }])).toEqual([
    'SP',
    'SP.sao-jose-dos-campos',
  ]);
  expect(placesOf([{ uf: 'RJ' }], [])).toEqual(['RJ']);
  expect(placesOf([{ uf: null }], [])).toEqual([]);
});

test('a day that is listed twice is refused where it stands', () => {
  const day = { date: '2026-07-09', name: 'Revolução', source: 'Lei SP 9.497/1997' };
  const { error } = LocalHolidays.safeParse({ name: 'São Paulo', days: [day, day] });
  expect(error?.issues).toMatchObject([{ path: ['days', 1, 'date'] }]);
});
