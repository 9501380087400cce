import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, parseReais } from '#shared/domain/values/money.ts';
import { WRITING } from './writing.ts';

test.each([
  [0, 'R$ 0,00', 'R$ 0.00'],
  [5, 'R$ 0,05', 'R$ 0.05'],
  [64_290, 'R$ 642,90', 'R$ 642.90'],
  [123_456_789, 'R$ 1.234.567,89', 'R$ 1,234,567.89'],
])('%s centavos are written %s and %s', (amount, portuguese, english) => {
  expect(WRITING['pt-BR'].money(centavos(amount))).toBe(portuguese);
  expect(WRITING.en.money(centavos(amount))).toBe(english);
});

test('whatever is written in English is read back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
      const read = parseReais(WRITING.en.money(centavos(amount)).replace('R$ ', ''));
      expect(read).toMatchObject({ ok: true, value: amount });
    }),
  );
});

test('the month of an English date has a name, which no reader takes for a day', () => {
  const days = ['2026-01-02', '2026-09-10', '2027-12-31'].map((day) => localDate(day));
  expect(days.map(WRITING.en.date)).toEqual(['2 Jan 2026', '10 Sep 2026', '31 Dec 2027']);
  expect(days.map(WRITING.en.dayMonth)).toEqual(['2 Jan', '10 Sep', '31 Dec']);
  expect(days.map(WRITING['pt-BR'].dayMonth)).toEqual(['02/01', '10/09', '31/12']);
});
