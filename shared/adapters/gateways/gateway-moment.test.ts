import { expect, test } from 'vitest';
import { BrasiliaMoment, Moment, UtcMoment } from './gateway-moment.ts';

test.each([
  ['2026-03-14 23:30:59', '2026-03-15T02:30:00.000Z'],
  ['2026-03-14T23:30', '2026-03-15T02:30:00.000Z'],
  ['2026-03-14T23:30:59.123', '2026-03-15T02:30:00.000Z'],
  // Whoever names an offset means it: read as Brasília's clock, this would be the next day's money.
  ['2026-03-15T02:30:59Z', '2026-03-15T02:30:59.000Z'],
  ['2026-03-14T22:30:59-04:00', '2026-03-15T02:30:59.000Z'],
])('a moment of Brasília may name its own offset: %s', (text, instant) => {
  expect(BrasiliaMoment.parse(text)).toBe(instant);
});

test.each([
  '2026-03-14',
  '2026-02-30 10:00:00',
  '2026-03-14 23:30:00 +0900',
  '14/03/2026 10:00',
  '',
])('what is no moment is none: "%s"', (text) => {
  expect(BrasiliaMoment.safeParse(text).success).toBe(false);
});

test('a moment without an offset is of UTC where the gateway means UTC, and none elsewhere', () => {
  expect(UtcMoment.parse('2026-03-14T23:30:00')).toBe('2026-03-14T23:30:00.000Z');
  expect(Moment.safeParse('2026-03-14T23:30:00').success).toBe(false);
});
