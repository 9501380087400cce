import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  dateOfEpochDay,
  daysBetween,
  epochDay,
  formatDate,
  LocalDate,
  localDate,
  parseBrazilianDate,
  weekdayOf,
  yearOf,
} from './local-date.ts';

const DAY_MS = 86_400_000;
const dates = fc
  .integer({ min: epochDay(localDate('1900-01-01')), max: epochDay(localDate('2199-12-31')) })
  .map(dateOfEpochDay);

describe('days of the calendar', () => {
  it('agrees with the calendar of JavaScript on every day that a debt can have', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const oracle = new Date(`${date}T00:00:00Z`);
        expect(epochDay(date)).toBe(oracle.getTime() / DAY_MS);
        expect(weekdayOf(date) % 7).toBe(oracle.getUTCDay());
        expect(yearOf(date)).toBe(oracle.getUTCFullYear());
        expect(LocalDate.parse(date)).toBe(date);
      }),
    );
  });

  it('moves over months and leap days', () => {
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28');
    expect(daysBetween(localDate('2026-03-01'), localDate('2026-02-01'))).toBe(-28);
  });

  it('walks back as far as it walked forth', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(-compareDates(from, to) || 0);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '1899-12-31', '26-01-01', ''])(
    'knows that "%s" is no day on which a debt falls due',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false);
    },
  );

  it('refuses to leave the years that it knows', () => {
    expect(() => addDays(localDate('2199-12-31'), 1)).toThrow('out of range');
  });
});

describe('dates in writing', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['2026-12-31', '2026-12-31'],
    [' 29/02/2028 ', '2028-02-29'],
    ['2026/12/31', '2026-12-31'],
    ['31/12/26', '2026-12-31'],
    ['1/2/99', '1999-02-01'],
    ['31/12/2026 00:00', '2026-12-31'],
    ['31/12/2026 23:59:59', '2026-12-31'],
    ['31/12/26 às 8:05', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['2026-12-31 10:20:30.123', '2026-12-31'],
    ['2026-12-31T00:00:00.000Z', '2026-12-31'],
    ['2026-12-31T22:00:00-03:00', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['31122026', '2026-12-31'],
    ['20261231 00:00:00', '2026-12-31'],
    ['10/mar/2026', '2026-03-10'],
    ['10-MAR-26', '2026-03-10'],
    ['1 de março de 2026', '2026-03-01'],
    ['10 de mar. de 2026', '2026-03-10'],
    ['10/Fev/2026', '2026-02-10'],
    ['10-FEB-26', '2026-02-10'],
    ['1º de janeiro de 2026', '2026-01-01'],
  ])('reads "%s" as %s, day first', (text, expected) => {
    expect(parseBrazilianDate(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'em branco'],
    ['12/31/2026', 'não existe'],
    ['29/02/2026', 'não existe'],
    ['2026-02-30', 'não existe'],
    ['31/12/76', 'ano de dois dígitos'],
    ['2026-11-12T02:00:00Z', 'inválida'],
    ['31/12/2026 e depois', 'inválida'],
    ['12:00', 'inválida'],
    ['31/12/0026', 'fora de 1900 a 2199'],
    ['31/12/3026', 'fora de 1900 a 2199'],
    ['31/12-2026', 'inválida'],
    ['2026/12-31', 'inválida'],
    ['46386', 'inválida'],
    ['20261331', 'não existe'],
    ['1032026', 'inválida'],
    ['10/xyz/2026', 'inválida'],
    ['31/fev/2026', 'não existe'],
    ['10/mar/60', 'ano de dois dígitos'],
    ['amanhã', 'inválida'],
  ])('refuses "%s" and says why: %s', (text, why) => {
    expect(parseBrazilianDate(text)).toEqual({ ok: false, reason: expect.stringContaining(why) });
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseBrazilianDate(formatDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('knows year first from day first by eight digits alone, whatever the day', () => {
    fc.assert(
      fc.property(dates, (date) => {
        for (const digits of [date.replaceAll('-', ''), formatDate(date).replaceAll('/', '')]) {
          expect(parseBrazilianDate(digits)).toEqual({ ok: true, value: date });
        }
      }),
    );
  });

  it('reads the month by the name that Brazilian Portuguese gives it', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('short', 'long'), (date, month) => {
        const words = new Intl.DateTimeFormat('pt-BR', { day: 'numeric', month, year: 'numeric' });
        const written = words.formatToParts(new Date(`${date}T12:00:00`));
        const text = written.map(({ value }) => value).join('');
        expect(parseBrazilianDate(text)).toEqual({ ok: true, value: date });
      }),
    );
  });
});
