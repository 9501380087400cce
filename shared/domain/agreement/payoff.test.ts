import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, percentOf } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { paid, paidOff } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { OfferPolicy } from './offer-policy.ts';
import { payoffOf } from './payoff.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');
const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);

test('whoever pays the agreement off ahead pays no interest that has not accrued', () => {
  const start = agreed(aRecord(), 7, JUNE_08);
  const [entry, first, second] = agreementIn(start).instalments;
  if (!entry || !first || !second) throw new Error('no instalments');
  const running = [entry, first].reduce(
    (record, { debtId, amount, dueDate }) => paid(record, amount, at(dueDate), [debtId]),
    start,
  );
  const onDueDate = payoffOf(running, agreementIn(running), first.dueDate, RULES_WITHOUT_SERIES);
  // What is left by the Price table: 820,00 financed, less the principal in the first parcel.
  expect(onDueDate.total).toBe(82_000 - (first.amount - first.interest));
  const half = payoffOf(
    running,
    agreementIn(running),
    localDate('2026-07-28'),
    RULES_WITHOUT_SERIES,
  );
  // 15 of the 29 days to the next due date; each of the six parcels is rounded by itself.
  const accrued = Math.round((second.interest * 15) / 29);
  expect(Math.abs(half.total - onDueDate.total - accrued)).toBeLessThanOrEqual(3);
  const { record: end, amount } = paidOff(running, at('2026-07-28'), 'payoff');
  expect(amount).toBe(half.total);
  expect(end.agreements[0]?.status).toBe('fulfilled');
  expect(end.payments.at(-1)).toMatchObject({ overpaid: 0 });
  // What was spared stands as waived, so that the sums of each instalment add up.
  expect(end.payments.at(-1)?.waived?.map(({ reason }) => reason)).toContain('payoff');
  expect(sumsThatFail(end)).toEqual([]);
});

test('a parcel that is paid ahead costs what it is worth that day, the later the less, and all of them what is left', () => {
  const start = agreed(aRecord(), 8, JUNE_08);
  const agreement = agreementIn(start);
  const on = localDate('2026-06-11');
  const quote = (only: (typeof agreement)['instalments'] | null) =>
    payoffOf(
      start,
      agreement,
      on,
      RULES_WITHOUT_SERIES,
      only?.map(({ debtId }) => debtId),
    );
  const parcels = agreement.instalments.filter(({ number }) => number > 0);
  const alone = parcels.map((parcel) => quote([parcel]).total);
  // The entry is due on this very day; from here each parcel is discounted at 1 % for each of its months.
  const worth = parcels.map(({ amount, number }) => Math.round(amount / 1.01 ** number));
  expect(alone).toEqual(worth);
  expect(worth.at(0)).toBeGreaterThan(worth.at(-1) ?? 0);
  const entry = agreement.instalments[0]?.amount ?? 0;
  expect(quote(null).total).toBe(entry + worth.reduce((sum, one) => sum + one, 0));
});

describe('paying ahead never brings less than the floor', () => {
  const policyWith = (changes: object) =>
    OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, payoffDiscountBps: 5_000, ...changes });

  test('a policy of half for paying ahead gives what lies above the floor, and the term says so', () => {
    // 90 % of 1.000,00 is the floor of 1.025,00; a centavo of each of seven parts is kept back.
    const policy = policyWith({ floorPrincipalBps: 9_000 });
    const start = agreed(aRecord(), 6, JUNE_08, { policy });
    const agreement = agreementIn(start);
    expect(agreement).toMatchObject({ total: 102_500, payoffDiscountBps: 1_218 });
    const { total } = payoffOf(start, agreement, localDate('2026-06-08'), RULES_WITHOUT_SERIES);
    // 12,18 % of 205,00 is 24,97, and of each parcel's 136,67 on that day 16,65: 124,87 in all.
    expect(total).toBe(90_013);
  });

  test('and one without a floor gives it whole', () => {
    const policy = policyWith({ floorPrincipalBps: 0 });
    const start = agreed(aRecord(), 6, JUNE_08, { policy });
    expect(agreementIn(start).payoffDiscountBps).toBe(5_000);
  });

  test('whatever the plan and the floor', () => {
    const anyPlan = fc.record({
      parcels: fc.integer({ min: 4, max: 12 }),
      floorPrincipalBps: fc.integer({ min: 0, max: 10_000 }),
      payoffDiscountBps: fc.integer({ min: 0, max: 5_000 }),
      principal: fc.integer({ min: 50_000, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(anyPlan, ({ parcels, principal, ...changes }) => {
        const policy = policyWith({ ...changes, parcelMin: 1 });
        const record = aRecord({ debts: [aDebt({ principal: centavos(principal) })] });
        const start = agreed(record, parcels, JUNE_08, { policy });
        const agreement = agreementIn(start);
        const quote = payoffOf(start, agreement, localDate('2026-06-08'), RULES_WITHOUT_SERIES);
        expect(quote.total).toBeGreaterThanOrEqual(
          percentOf(centavos(principal), policy.floorPrincipalBps),
        );
      }),
    );
  });
});

describe('an instalment of which a part was paid before', () => {
  const policy = OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, payoffDiscountBps: 5_000 });
  const start = agreed(aRecord(), 3, JUNE_08, { policy });
  const second = agreementIn(start).instalments[2];
  if (!second) throw new Error('no instalment');
  const quoteOf = (record: ReturnType<typeof aRecord>) =>
    payoffOf(record, agreementIn(record), localDate('2026-06-10'), RULES_WITHOUT_SERIES, [
      second.debtId,
    ]);

  test('costs its share of what the whole of it would cost', () => {
    const whole = quoteOf(start).total;
    const half = Math.round(second.amount / 2);
    const rest = quoteOf(paid(start, half, at('2026-06-09'), [second.debtId]));
    expect(Math.abs(rest.total * 2 - whole)).toBeLessThanOrEqual(2);
  });

  test('can be paid off, however little of it is open', () => {
    const known = paid(start, second.amount - 1, at('2026-06-09'), [second.debtId]);
    const { total, payoff } = quoteOf(known);
    expect(total).toBe(1);
    const ask = { credorId: AURORA, debtIds: [second.debtId], payoff, now: at('2026-06-10') };
    const answer = requestCharge(known, { ...ask, rules: RULES_WITHOUT_SERIES });
    expect(answer).toMatchObject({ outcome: 'requested', amount: 1 });
  });
});
