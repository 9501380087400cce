import { expect, test } from 'vitest';
import type { Case } from '#shared/domain/case/case.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { A_PROMISE, aFilingListing, aWaitingListing } from '#shared/testing/listings.ts';
import { aCase, aDebt, instant } from '#shared/testing/records.ts';
import { after, decide, withListing } from '#shared/testing/listing-decisions.ts';

const FILING_DAY = '2026-05-22T11:30:00.000Z';

const waits = (changes: Partial<Extract<Case, { status: 'active' }>>) => ({
  cases: [aCase(changes)],
});

test.each([
  [
    'money is on its way',
    waits({
      clearing: {
        paidOn: localDate('2026-05-21'),
        clearsBy: localDate('2026-05-26'),
        told: 'gateway',
      },
    }),
    '2026-05-27',
  ],
  [
    'money without a name may be theirs',
    waits({
      suspected: [{ paymentId: paymentIdOf('sandbox', 'E9'), heldUntil: localDate('2026-05-25') }],
    }),
    '2026-05-26',
  ],
  ['a promise stands', { promises: [A_PROMISE] }, '2026-05-27'],
] as const)('nobody is filed while %s, nor is a filing tried again', (_, changes, day) => {
  const triedAt = instant('2026-05-21T10:31:00.000Z');
  const requestedAt = instant('2026-05-21T10:30:00.000Z');
  const again = { requestedAt, triedAt };
  for (const listing of [
    aWaitingListing(),
    aFilingListing({ ...again, triedAt: null }),
    aFilingListing(again),
  ]) {
    const record = withListing(listing, changes);
    expect(decide(record, FILING_DAY)).toEqual([]);
    expect(decide(record, `${day}T11:30:00.000Z`)).toMatchObject([
      { type: 'listing-filing-requested' },
    ]);
  }
});

test('what is filed later is what is owed then', () => {
  const ledger = { ...aDebt().ledger, principalOpen: centavos(60_000) };
  const requestedAt = instant('2026-05-21T10:30:00.000Z');
  const record = withListing(aFilingListing({ requestedAt }), { debts: [aDebt({ ledger })] });
  const facts = decide(record, FILING_DAY);
  expect(facts).toMatchObject([{ type: 'listing-filing-requested', amount: 60_000 }]);
  expect(after(record, facts, FILING_DAY)).toMatchObject({ status: 'filing', amount: 60_000 });
});
