import { describe, expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { debtsOwedAgain } from '#shared/domain/payment/debts-owe-again.ts';
import type { Listing } from './listing.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { aFiledListing, aWaitingListing } from '#shared/testing/listings.ts';
import { decide, withListing } from '#shared/testing/listing-decisions.ts';
import { refundFacts } from '#shared/testing/refund-facts.ts';
import { AURORA } from '#shared/testing/records.ts';

// R$ 1.000,00 of 10 March, of which notice was given on 11 May; the wait is over on the 22nd.
const FILING_DAY = '2026-05-22T11:30:00.000Z';
const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;

/** So much was paid in time, and goes back on 20 May, to be paid by 1 June. */
function givenBack(amount: number, listing: Listing = aWaitingListing()): RegisteredRecord {
  const part = paid(withListing(listing), amount, at('2026-03-10'), null, 'E0');
  return after(part, refundFacts(part, 'E0', amount, '2026-05-20'), at('2026-05-20'));
}

describe('what the creditor gave back and may still be paid', () => {
  test('is not in what is listed of a debt that is late for another part', () => {
    const back = givenBack(60_000);
    expect(debtsOwedAgain(back, AURORA)).toMatchObject({ missing: 60_000, payBy: '2026-06-01' });
    expect(decide(back, FILING_DAY)).toMatchObject([
      { type: 'listing-filing-requested', amount: 40_000 },
    ]);
    expect(decide(back, '2026-06-02T11:30:00.000Z')).toMatchObject([
      { type: 'listing-filing-requested', amount: 100_000 },
    ]);
  });

  test('makes nobody listed for the little that is late', () => {
    expect(decide(givenBack(96_000), FILING_DAY)).toMatchObject([
      { type: 'listing-cancelled', because: 'below-minimum' },
    ]);
  });

  test('keeps nobody listed who paid what was late', () => {
    const back = givenBack(60_000);
    const done = paid(back, costOn(back, '2026-05-21') - 60_000, at('2026-05-21'), null, 'E1');
    expect(decide(done, FILING_DAY)).toMatchObject([
      { type: 'listing-cancelled', because: 'below-minimum' },
    ]);
  });
});

test('whoever is listed for what is late stays so when another part goes back, and leaves once that is paid', () => {
  const back = givenBack(60_000, aFiledListing({ amount: centavos(40_000) }));
  expect(decide(back, '2026-05-28T15:00:00.000Z')).toEqual([]);
  const done = paid(back, costOn(back, '2026-05-28') - 60_000, at('2026-05-28'), null, 'E1');
  expect(decide(done, '2026-05-28T16:00:00.000Z')).toMatchObject([
    { type: 'listing-withdrawal-requested', because: 'amount-changed', withdrawBy: '2026-06-04' },
  ]);
});
