import { expect, test } from 'vitest';
import type { Case } from '#shared/domain/case/case.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { messageIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  ASKED_AT,
  aFiledListing,
  aFilingListing,
  anAskedListing,
  aNoticedListing,
  aWaitingListing,
  aWithdrawingListing,
} from '#shared/testing/listings.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aDebtor,
  aDisputedCase,
  anEmail,
  aMobile,
  aRecord,
  aSettledCase,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { decideListings } from './decide-listings.ts';
import type { Listing } from './listing.ts';

const policy = DEFAULT_CONTACT_POLICY;
const confirmed = [anEmail({ confirmed: true }), aMobile({ confirmed: true })];
const withListing = (listing: Listing, changes: Partial<RegisteredRecord> = {}) =>
  aRecord({ contacts: confirmed, listings: [listing], ...changes });
const decide = (record: RegisteredRecord, at: string) =>
  decideListings(record, { credorId: AURORA, key: 'k' }, policy, instant(at));
const after = (record: RegisteredRecord, facts: readonly Fact[], at: string) =>
  preview(record, facts, { debtorId: MARIA, at: instant(at) }).listings[0];

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

test('the notice leaves through the gate, by the first channel that counts', () => {
  const record = withListing(anAskedListing());
  const [fact] = decide(record, ASKED_AT);
  expect(fact).toMatchObject({
    type: 'message-requested',
    channel: 'email',
    templateId: 'aviso-negativacao-email',
    purpose: { kind: 'listing-notice', proofBy: '2026-05-16' },
  });
  expect(fact && after(record, [fact], ASKED_AT)).toMatchObject({ status: 'noticed' });
});

test('on a Sunday the notice waits for the legal hours, and nothing is filed meanwhile', () => {
  const sunday = '2026-05-17T13:00:00.000Z';
  const record = withListing(anAskedListing());
  const facts = decide(record, sunday);
  expect(facts).toMatchObject([{ type: 'listing-notice-held', reasons: ['holiday'] }]);
  expect(after(record, facts, sunday)).toMatchObject({
    status: 'asked',
    noticeFrom: '2026-05-18T11:00:00.000Z',
  });
});

test.each([
  ['nobody confirmed any contact', { contacts: [anEmail(), aMobile()] }],
  ['every contact is dead', { contacts: [anEmail({ health: 'bounced' })] }],
  ['the person opted out everywhere', { debtor: aDebtor({ optedOut: ['email', 'sms'] }) }],
] as const)('without a way to give notice because %s, nothing is ever filed', (_, changes) => {
  const facts = decide(withListing(anAskedListing(), changes), ASKED_AT);
  expect(facts).toMatchObject([{ type: 'listing-cancelled', because: 'no-notice' }]);
});

test('what was not delivered by e-mail is tried by SMS, and after both given up', () => {
  const bounced = withListing(anAskedListing({ tried: ['email'] }));
  expect(decide(bounced, ASKED_AT)).toMatchObject([{ channel: 'sms' }]);
  const nowhere = withListing(anAskedListing({ tried: ['email', 'sms'] }));
  expect(decide(nowhere, ASKED_AT)).toMatchObject([{ because: 'no-notice' }]);
});

test('a notice whose delivery nobody proves in five days was not given by that channel', () => {
  const record = withListing(aNoticedListing());
  expect(decide(record, '2026-05-16T23:00:00.000Z')).toEqual([]);
  const late = '2026-05-17T11:30:00.000Z';
  const facts = decide(record, late);
  expect(facts).toMatchObject([{ type: 'listing-notice-failed', channel: 'email' }]);
  expect(after(record, facts, late)).toMatchObject({ status: 'asked', tried: ['email'] });
});

const outcome = (word: 'delivered' | 'opened' | 'bounced' | 'undelivered'): Fact => ({
  type: 'message-outcome',
  messageId: messageIdOf(MARIA, 'notice'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  outcome: word,
  detail: '',
});

test.each(['delivered', 'opened'] as const)('the waiting begins when the notice was %s', (word) => {
  const record = withListing(aNoticedListing());
  expect(after(record, [outcome(word)], '2026-05-12T02:30:00.000Z')).toMatchObject({
    status: 'waiting',
    // By the debtor's own clock it was still the 11th.
    fileFrom: '2026-05-22',
  });
});

test.each(['bounced', 'undelivered'] as const)('a notice that %s is none', (word) => {
  const record = withListing(aNoticedListing());
  expect(after(record, [outcome(word)], ASKED_AT)).toMatchObject({
    status: 'asked',
    tried: ['email'],
  });
});

test('whoever has not paid when the waiting is over is filed, and not a day before', () => {
  const record = withListing(aWaitingListing());
  expect(decide(record, '2026-05-21T23:00:00.000Z')).toEqual([]);
  expect(decide(record, FILING_DAY)).toMatchObject([
    { type: 'listing-filing-requested', amount: 100_000 },
  ]);
});

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
] as const)('nobody is filed while %s', (_, changes, day) => {
  const record = withListing(aWaitingListing(), changes);
  expect(decide(record, FILING_DAY)).toEqual([]);
  expect(decide(record, `${day}T11:30:00.000Z`)).toMatchObject([
    { type: 'listing-filing-requested' },
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

test('whoever pays is taken off within five business days of the payment, however late it is heard of', () => {
  expect(decide(withListing(aFiledListing(), paid), '2026-06-02T12:00:00.000Z')).toMatchObject([
    { type: 'listing-withdrawal-requested', because: 'paid', withdrawBy: '2026-06-05' },
  ]);
});

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
