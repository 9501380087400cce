import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aCase, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { sampleOf } from './outcome-sample.ts';
import { snapshotOf } from './snapshot-row.ts';

const NIGHT = instant('2026-03-20T04:40:00.000Z');
const DAY = localDate('2026-03-20');
const LATER = instant('2026-04-02T15:00:00.000Z');

const maria = aRecord({ cases: [aCase()] });
const lived = (facts: readonly Fact[]) => preview(maria, facts, { debtorId: MARIA, at: LATER });
const payment = (amount: number) =>
  takePayment(
    maria,
    {
      paymentId: paymentIdOf('sandbox', String(amount)),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      amount: centavos(amount),
      paidAt: LATER,
    },
    RULES_WITHOUT_SERIES,
  );

/** What may become of Maria in the thirty days after the night: of none of it anything was known then. */
const FUTURES: readonly RegisteredRecord[] = [
  maria,
  lived([payment(1_000)]),
  lived([payment(40_000)]),
  lived([{ type: 'portal-visited', credorId: AURORA, contactId: null }]),
];

type Learning = (night: RegisteredRecord, later: RegisteredRecord) => Outcome | null;
const asBuilt: Learning = (night, later) => {
  const row = snapshotOf(night, AURORA, DEFAULT_CONTACT_POLICY, NIGHT);
  return row && outcomeOf(row, later, DAY);
};

/** Columns of what is learnt from that differ between futures of the same night. */
function leaksOf(learning: Learning): readonly string[] {
  const outcomes = FUTURES.flatMap((later) => learning(maria, later) ?? []);
  expect(new Set(outcomes.map(({ paid }) => paid)).size).toBe(2);
  const { columns } = sampleOf(outcomes);
  return columns
    .filter(({ values }) => new Set<unknown>(values).size > 1)
    .map(({ name }) => name)
    .toSorted();
}

test('what is learnt from knows nothing of a night but what was known that night', () => {
  expect(leaksOf(asBuilt)).toEqual([]);
});

test('a leak between the snapshot and the sample is caught, with the columns that look ahead', () => {
  const planted: Learning = (night, later) => {
    const [outcome, ahead] = [
      asBuilt(night, later),
      snapshotOf(later, AURORA, DEFAULT_CONTACT_POLICY, NIGHT),
    ];
    return outcome && ahead && { ...outcome, facts: ahead.facts };
  };
  expect(leaksOf(planted)).toEqual(
    expect.arrayContaining(['amountOpen', 'engagement', 'payments']),
  );
});

test('one column that looks ahead is caught by its name', () => {
  const planted: Learning = (night, later) => {
    const outcome = asBuilt(night, later);
    return outcome && { ...outcome, facts: { ...outcome.facts, recentPayments: outcome.paid } };
  };
  expect(leaksOf(planted)).toEqual(['recentPayments']);
});
