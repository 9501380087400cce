import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { expectedAmount } from './expected-amount.ts';
import { EXPERT_RECOVERY, learnRecovery, Recovery, shareIfPaid } from './recovery.ts';

const owed = (amountOpen: number, openDebts = 1) => ({
  amountOpen: centavos(amountOpen),
  openDebts,
});

test.each([
  [owed(9_999), 0.95],
  [owed(10_000), 0.9],
  [owed(10_000, 2), 0.6],
  [owed(5_000_000), 0.35],
])('of %o whoever pays is thought to pay the share %d', (debt, share) => {
  expect(shareIfPaid(EXPERT_RECOVERY, debt)).toBe(share);
});

test('payers teach what they pay, slowly, and of their own kind alone', () => {
  const halves = (count: number) =>
    Array.from({ length: count }, () => ({ facts: owed(30_000), share: 0.5 }));
  expect(learnRecovery([])).toEqual(EXPERT_RECOVERY);
  const some = learnRecovery(halves(20));
  expect(shareIfPaid(some, owed(30_000))).toBe(0.7);
  expect(shareIfPaid(some, owed(30_000, 2))).toBe(shareIfPaid(EXPERT_RECOVERY, owed(30_000, 2)));
  expect(shareIfPaid(learnRecovery(halves(20_000)), owed(30_000))).toBeCloseTo(0.5, 2);
  expect(Recovery.safeParse(some).success).toBe(true);
});

test('nobody is expected to bring more than payers do of what they owe', () => {
  const score = { probability: 0.5, recovery: 0.4 };
  expect(expectedAmount(score, owed(100_000))).toBe(20_000);
  // Kept before there was a share: the expert card's for R$ 1.000,00 in one debt.
  expect(expectedAmount({ probability: 0.5 }, owed(100_000))).toBe(37_500);
});
