import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { instant } from '#shared/testing/records.ts';
import { paidAtOf } from './value-day.ts';

const made = { forDate: localDate('2026-03-15') };
const zone = 'America/Sao_Paulo';

test.each([
  ['later', '2026-03-16T12:00:00.000Z', '2026-03-16T12:00:00.000Z'],
  ['in the first minute of its day', '2026-03-15T03:00:00.000Z', '2026-03-15T03:00:00.000Z'],
  ['a day before, by another clock', '2026-03-14T18:00:00.000Z', '2026-03-14T18:00:00.000Z'],
  ['two days before', '2026-03-13T18:00:00.000Z', '2026-03-15T15:00:00.000Z'],
  ['in another century', '2001-01-01T00:00:00.000Z', '2026-03-15T15:00:00.000Z'],
])('money for a charge that its gateway says was paid %s', (_, told, taken) => {
  expect(paidAtOf({ paidAt: instant(told) }, made, zone)).toBe(taken);
});

test('money without a charge was paid when its gateway says so', () => {
  const paidAt = instant('2001-01-01T00:00:00.000Z');
  expect(paidAtOf({ paidAt }, null, zone)).toBe(paidAt);
});
