import { expect, test } from 'vitest';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { agreeing } from '#shared/testing/agreements.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { countedOtherwise, partsOf } from './parts.ts';

const NOW = instant('2026-06-08T15:00:00.000Z');
const paymentId = paymentIdOf('sandbox', 'E0');
const about = { paymentId, credorId: AURORA };
const amount = centavos(30_000);

const paid: FactOf<'payment-applied'> = {
  type: 'payment-applied',
  ...about,
  gateway: 'sandbox',
  chargeId: null,
  amount,
  paidAt: instant('2026-03-15T15:00:00.000Z'),
  allocations: [],
  overpaid: centavos(0),
  ledgers: [],
};
const taken: FactOf<'payment-charged-back'> = {
  type: 'payment-charged-back',
  ...about,
  chargebackId: 'C1',
  amount: centavos(10_000),
  ledgers: [],
  restated: [],
};
const won: FactOf<'chargeback-reversed'> = {
  type: 'chargeback-reversed',
  ...about,
  chargebackId: 'C1',
  amount: centavos(10_000),
  ledgers: [],
  restated: [],
};
const [signed] = agreeing(aRecord({ debts: [aDebt()] }), 0, NOW);
if (signed?.type !== 'agreement-accepted') throw new Error('nothing was signed');
const counted = { paymentId, amount: centavos(20_000) };
const whileHeld = { ...signed, priorPayments: [paymentId], countedThen: [counted] };
const standing = { ...whileHeld, isFulfilled: false, wasKept: false };

test('an agreement names what counted of a payment that a bank held some of', () => {
  expect(countedOtherwise(whileHeld, [paid, taken])).toEqual([]);
  expect(countedOtherwise(signed, [paid])).toEqual([]);
  expect(countedOtherwise(signed, [paid, taken])).toHaveLength(1);
  expect(countedOtherwise(whileHeld, [paid, taken, won])).toHaveLength(1);
});

test('what a bank gives back after an agreement counts after it, and what was there before', () => {
  const partsAfter = (...facts: readonly Fact[]) =>
    partsOf(paid, [standing], facts).map(({ kept, closes }) => [kept, closes?.agreementId ?? null]);
  const { agreementId } = signed;
  expect(partsAfter(paid, taken, whileHeld)).toEqual([[20_000, agreementId]]);
  expect(partsAfter(paid, taken, whileHeld, won)).toEqual([
    [20_000, agreementId],
    [10_000, null],
  ]);
});
