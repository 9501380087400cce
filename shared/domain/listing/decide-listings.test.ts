import { expect, test } from 'vitest';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { paid as paidInstalment } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import {
  aFiledListing,
  aFilingListing,
  anAskedListing,
  aNoticedListing,
  aWaitingListing,
  aWithdrawingListing,
} from '#shared/testing/listings.ts';
import {
  AURORA,
  aDebt,
  aDebtor,
  aDisputedCase,
  aSettledCase,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { after, decide, policy, withListing } from '#shared/testing/listing-decisions.ts';
import { herOther } from '#shared/testing/joined.ts';
import { decideListings } from './decide-listings.ts';
import { dueListings } from './listing-moment.ts';

const FILING_DAY = '2026-05-22T11:30:00.000Z';
const PAID_AT = instant('2026-05-29T15:00:00.000Z');
const settled: Debt = { ...aDebt(), status: 'settled', settledAt: PAID_AT };
const payment = {
  paymentId: paymentIdOf('sandbox', 'E1'),
  credorId: AURORA,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(100_000),
  paidAt: PAID_AT,
  allocations: [
    {
      debtId: aDebt().debtId,
      interest: centavos(0),
      fine: centavos(0),
      principal: centavos(100_000),
    },
  ],
  overpaid: centavos(0),
  refunded: centavos(0),
};
const paid = { debts: [settled], payments: [payment], cases: [aSettledCase()] };

test('whoever has not paid when the waiting is over is filed, and not a day before', () => {
  const record = withListing(aWaitingListing());
  expect(decide(record, '2026-05-21T23:00:00.000Z')).toEqual([]);
  expect(decide(record, FILING_DAY)).toMatchObject([
    { type: 'listing-filing-requested', amount: 100_000 },
  ]);
});

test.each<[string, Partial<RegisteredRecord>, string]>([
  ['paid', paid, 'paid'],
  ['contested the debt', { cases: [aDisputedCase()] }, 'disputed'],
  [
    'died',
    { debtor: aDebtor({ listingBar: { because: 'deceased', since: PAID_AT } }) },
    'deceased',
  ],
  [
    'owes next to nothing by now',
    { debts: [aDebt({ ledger: { ...aDebt().ledger, principalOpen: centavos(4_000) } })] },
    'below-minimum',
  ],
  [
    'is given more time by the credor',
    { debts: [aDebt({ dueDate: localDate('2026-06-10') })] },
    'not-due',
  ],
  [
    'owes what five years ago was due',
    { debts: [aDebt({ dueDate: localDate('2021-05-20') })] },
    'expired',
  ],
])('a listing ends before it is filed when the debtor %s', (_, changes, because) => {
  const at = '2026-05-30T12:00:00.000Z';
  for (const listing of [anAskedListing(), aNoticedListing(), aWaitingListing(), aFilingListing()])
    expect(decide(withListing(listing, changes), at)).toMatchObject([
      { type: 'listing-cancelled', because },
    ]);
});

test('nothing is listed, nor stays so, of whoever died by the word of another registration', () => {
  const flags = [{ flag: 'deceased' as const, since: PAID_AT, by: 'user:ana', noteId: null }];
  const joined = [herOther({ debtor: aDebtor({ flags }) })];
  const at = instant('2026-05-30T12:00:00.000Z');
  const decided = (listing: Parameters<typeof withListing>[0]) =>
    decideListings(withListing(listing), { credorId: AURORA, key: 'k' }, { ...policy, joined }, at);
  for (const listing of [anAskedListing(), aWaitingListing(), aFilingListing()])
    expect(decided(listing)).toMatchObject([{ type: 'listing-cancelled', because: 'deceased' }]);
  expect(decided(aFiledListing())).toMatchObject([
    { type: 'listing-withdrawal-requested', because: 'deceased' },
  ]);
});

test('whoever pays is taken off within five business days of the payment, however late it is heard of', () => {
  expect(decide(withListing(aFiledListing(), paid), '2026-06-02T12:00:00.000Z')).toMatchObject([
    { type: 'listing-withdrawal-requested', because: 'paid', withdrawBy: '2026-06-05' },
  ]);
});

test.each([0, 2])(
  'the days after an agreement of %s parcels run from its payment too, however late it is heard of',
  (parcels) => {
    const agreement = agreed(
      withListing(aFiledListing()),
      parcels,
      instant('2026-05-28T15:00:00.000Z'),
    );
    const [first] = agreementIn(agreement).instalments;
    const record = paidInstalment(
      agreement,
      first?.amount ?? 0,
      PAID_AT,
      first ? [first.debtId] : [],
    );
    expect(decide(record, '2026-06-02T12:00:00.000Z')).toMatchObject([
      { type: 'listing-withdrawal-requested', withdrawBy: '2026-06-05' },
    ]);
  },
);

test('a filing whose answer is not known is taken back like one that is', () => {
  const triedAt = instant('2026-05-29T14:59:00.000Z');
  const record = withListing(aFilingListing({ triedAt }), paid);
  const facts = decide(record, '2026-05-29T15:01:00.000Z');
  expect(facts).toMatchObject([{ type: 'listing-withdrawal-requested', because: 'paid' }]);
  expect(after(record, facts, '2026-05-29T15:01:00.000Z')).toMatchObject({
    status: 'withdrawing',
    protocol: null,
  });
});

test('whoever paid a part is not left listed for the whole', () => {
  const ledger = { ...aDebt().ledger, principalOpen: centavos(60_000) };
  const record = withListing(aFiledListing(), { debts: [aDebt({ ledger })], payments: [payment] });
  expect(decide(record, '2026-05-29T15:01:00.000Z')).toMatchObject([
    { type: 'listing-withdrawal-requested', because: 'amount-changed' },
  ]);
});

test('a listing leaves by itself when its five years are over, and on that very day', () => {
  const record = withListing(aFiledListing());
  expect(decide(record, '2031-03-09T23:00:00.000Z')).toEqual([]);
  expect(decide(record, '2031-03-10T11:30:00.000Z')).toMatchObject([
    { type: 'listing-withdrawal-requested', because: 'expired', withdrawBy: '2031-03-10' },
  ]);
});

test('a debt whose due date is put earlier leaves on the day that this brings forward', () => {
  const debts = [aDebt({ dueDate: localDate('2026-03-02') })];
  const record = withListing(aFiledListing(), { debts });
  expect(dueListings(record, policy, instant('2031-03-01T12:00:00.000Z'))).toMatchObject([
    { at: expect.stringMatching(/^2031-03-02/) },
  ]);
});

test('what is listed with another due date than the corrected one is taken back', () => {
  const told = { toldDueDate: aDebt().dueDate };
  const debts = [aDebt({ dueDate: localDate('2026-03-02') })];
  expect(decide(withListing(aFiledListing(told)), '2026-06-02T12:00:00.000Z')).toEqual([]);
  expect(
    decide(withListing(aFiledListing(told), { debts }), '2026-06-02T12:00:00.000Z'),
  ).toMatchObject([{ type: 'listing-withdrawal-requested', because: 'due-date-changed' }]);
});

test.each([
  ['2026-05-30T12:00:00.000Z', 'ahead'],
  ['2026-06-05T12:00:00.000Z', 'near'],
  ['2026-06-08T12:00:00.000Z', 'near'],
  ['2026-06-09T12:00:00.000Z', 'missed'],
])(
  'a withdrawal that nobody confirms is asked for again at %s, and the team hears: %s',
  (at, deadline) => {
    const record = withListing(aWithdrawingListing(), paid);
    expect(decide(record, at)).toMatchObject([{ type: 'listing-withdrawal-repeated', deadline }]);
  },
);

test('what is due for a listing is the alarm of a person who owes nothing any more', () => {
  const record = withListing(aFiledListing(), paid);
  expect(planAlarm(record, { policy, reguas: new Map() }, PAID_AT)).toMatchObject({
    kind: 'listing',
    at: PAID_AT,
  });
});

test.each([
  aNoticedListing(),
  aWaitingListing(),
  aFilingListing({ triedAt: instant('2026-05-22T10:31:00.000Z') }),
  aFiledListing(),
  aWithdrawingListing(),
])(
  'after whatever is decided for a listing that is $status, something later is due or it has ended',
  (listing) => {
    for (const changes of [{}, paid, { cases: [aDisputedCase()] }]) {
      const record = withListing(listing, changes);
      const at = '2031-03-11T12:00:00.000Z';
      const facts = decide(record, at);
      expect(facts.length).toBeGreaterThan(0);
      const next = preview(record, facts, { debtorId: MARIA, at: instant(at) });
      expect(decide(next, at).filter(({ type }) => type === facts[0]?.type)).toEqual([]);
    }
  },
);
