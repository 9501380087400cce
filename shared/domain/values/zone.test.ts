import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from './local-date.ts';
import {
  addLocalMinutes,
  addMinutes,
  atTime,
  epochMsOf,
  epochSecondsOf,
  Instant,
  instantAt,
  LocalDateTime,
  localDateOf,
  millisecondsBetween,
  minutesOf,
  timeOf,
  toInstant,
  toInstantOn,
  toLocal,
  Zone,
} from './zone.ts';

const at = (text: string): Instant => Instant.parse(text);
const local = (text: string): LocalDateTime => LocalDateTime.parse(text);
const zones = fc.constantFrom(...Zone.options);
const epochs = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) });

describe('instants', () => {
  it('writes a moment as JavaScript does', () => {
    fc.assert(
      fc.property(epochs, (epochMs) => {
        expect(instantAt(epochMs)).toBe(new Date(epochMs).toISOString());
        expect(epochMsOf(instantAt(epochMs))).toBe(epochMs);
      }),
    );
  });

  it('counts between moments', () => {
    const noon = at('2026-11-22T12:00:00.000Z');
    expect(addMinutes(noon, 90)).toBe('2026-11-22T13:30:00.000Z');
    expect(millisecondsBetween(noon, addMinutes(noon, -1))).toBe(-60_000);
    expect(epochSecondsOf(at('1970-01-01T00:00:01.999Z'))).toBe(1);
  });

  it.each(['2026-11-22T12:00:00Z', '2026-11-22T12:00:00.000-03:00', '2026-02-30T12:00:00.000Z'])(
    'knows one way to write a moment, and %s is not it',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );
});

describe('the clock on the debtor’s wall', () => {
  it.each([
    ['2026-11-22T02:59:59.999Z', 'America/Sao_Paulo', '2026-11-21T23:59'],
    ['2026-11-22T03:00:00.000Z', 'America/Sao_Paulo', '2026-11-22T00:00'],
    ['2026-11-22T12:00:00.000Z', 'America/Noronha', '2026-11-22T10:00'],
    ['2026-11-22T12:00:00.000Z', 'America/Manaus', '2026-11-22T08:00'],
    ['2026-11-22T12:00:00.000Z', 'America/Rio_Branco', '2026-11-22T07:00'],
    ['2018-11-04T02:59:00.000Z', 'America/Sao_Paulo', '2018-11-03T23:59'],
    ['2018-11-04T03:00:00.000Z', 'America/Sao_Paulo', '2018-11-04T01:00'],
    ['2019-02-17T01:59:00.000Z', 'America/Sao_Paulo', '2019-02-16T23:59'],
    ['2019-02-17T02:00:00.000Z', 'America/Sao_Paulo', '2019-02-16T23:00'],
    ['2019-02-17T03:00:00.000Z', 'America/Sao_Paulo', '2019-02-17T00:00'],
    ['2018-11-04T03:00:00.000Z', 'America/Bahia', '2018-11-04T00:00'],
  ] as const)('at %s in %s shows %s', (instant, zone, expected) => {
    expect(toLocal(at(instant), zone)).toBe(expected);
    expect(localDateOf(at(instant), zone)).toBe(expected.slice(0, 10));
  });

  it.each([
    ['2026-11-22T09:00', '2026-11-22T12:00:00.000Z', 'in ordinary times'],
    ['2018-11-04T00:30', '2018-11-04T03:30:00.000Z', 'skipped by the clocks: an hour later'],
    ['2019-02-16T23:30', '2019-02-17T01:30:00.000Z', 'shown twice: the first'],
    ['2019-01-15T09:00', '2019-01-15T11:00:00.000Z', 'in summer time'],
  ])('shows %s in São Paulo at %s, %s', (wall, expected) => {
    expect(toInstant(local(wall), 'America/Sao_Paulo')).toBe(expected);
  });

  it.each([
    [540, '2026-11-22T12:00:00.000Z'],
    [0, '2026-11-22T03:00:00.000Z'],
    [1_440, '2026-11-23T03:00:00.000Z'],
  ])('counts %i minutes from the midnight of a day', (minute, expected) => {
    expect(toInstantOn(localDate('2026-11-22'), minute, 'America/Sao_Paulo')).toBe(expected);
  });

  it('agrees with Intl at any moment in any zone', () => {
    fc.assert(
      fc.property(epochs, zones, (epochMs, zone) => {
        const oracle = new Date(epochMs).toLocaleString('sv-SE', { timeZone: zone });
        expect(toLocal(instantAt(epochMs), zone).replace('T', ' ')).toBe(oracle.slice(0, 16));
      }),
    );
  });

  it('leads back to the same wall clock from the moment found, since summer time ended', () => {
    const minutes = fc.integer({ min: 30_000_000, max: 60_000_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const instant = instantAt(minute * 60_000);
        expect(toInstant(toLocal(instant, zone), zone)).toBe(instant);
      }),
    );
  });
});

describe('local times', () => {
  it('takes a day and a time apart and together', () => {
    const morning = atTime(localDate('2026-11-22'), '09:05');
    expect(morning).toBe('2026-11-22T09:05');
    expect(timeOf(morning)).toBe('09:05');
    expect(minutesOf('09:05')).toBe(545);
    expect(() => atTime(localDate('2026-11-22'), '24:00')).toThrow('not a time of day');
  });

  it('moves over midnight', () => {
    expect(addLocalMinutes(local('2026-12-31T23:59'), 1)).toBe('2027-01-01T00:00');
    expect(addLocalMinutes(local('2026-01-01T00:00'), -1)).toBe('2025-12-31T23:59');
  });

  it.each(['2026-02-29T10:00', '2026-11-22 10:00', '2026-11-22T24:00', '2026-11-22T10:00:00'])(
    'refuses %s',
    (text) => {
      expect(LocalDateTime.safeParse(text).success).toBe(false);
    },
  );
});
