import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { UNMATCHED } from '#shared/testing/unmatched-money.ts';
import { instant } from '#shared/testing/records.ts';
import { decideBy, isOverdue } from './decide-by.ts';

// A Friday in Brasília, though Saturday in Greenwich.
const FRIDAY = instant('2026-03-14T01:00:00.000Z');

test('whose money is should be decided within two business days of the day on which it was heard of', () => {
  const waiting = { ...UNMATCHED, listedAt: FRIDAY };
  expect(decideBy(waiting)).toBe('2026-03-17');
  expect(isOverdue(waiting, localDate('2026-03-17'))).toBe(false);
  expect(isOverdue(waiting, localDate('2026-03-18'))).toBe(true);
});

test('of money that was listed before that day was kept, the day of the payment counts', () => {
  const { listedAt: _, ...old } = { ...UNMATCHED, paidAt: FRIDAY, listedAt: FRIDAY };
  expect(decideBy(old)).toBe('2026-03-17');
});

test('money whose owner is known holds nobody, and has no such day', () => {
  expect(decideBy({ ...UNMATCHED, kind: 'overpaid' })).toBeNull();
  expect(isOverdue({ ...UNMATCHED, kind: 'overpaid' }, localDate('2030-01-01'))).toBe(false);
});
