import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aJoin, herOther, joinedMaria } from '#shared/testing/joined.ts';
import {
  ASKED_AT,
  aFiledListing,
  aWaitingListing,
  LISTING_POLICY,
  NOTICE_MESSAGES,
} from '#shared/testing/listings.ts';
import {
  AURORA,
  aDebt,
  aDebtor,
  aDisputedCase,
  aRecord,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { askListing, askListings, type ListingQuestion } from './ask-listings.ts';

const question = (changes: Partial<ListingQuestion> = {}): ListingQuestion => ({
  credorId: AURORA,
  kind: 'negativacao',
  listingPolicy: LISTING_POLICY,
  policy: DEFAULT_CONTACT_POLICY,
  messages: NOTICE_MESSAGES,
  hasAddress: true,
  now: ASKED_AT,
  ...changes,
});
const ask = (record: RegisteredRecord, changes: Partial<ListingQuestion> = {}) =>
  askListing(record, aDebt().debtId, question(changes));

test('a debt that is late enough is asked for, with the terms of the day', () => {
  expect(ask(aRecord())).toMatchObject({
    facts: [
      {
        type: 'listing-asked',
        registry: 'sandbox-bureau',
        waitDays: 10,
        minimumAmount: 5_000,
        messages: [{ channel: 'email' }, { channel: 'sms' }],
      },
    ],
  });
});

test('a protest goes with its title', () => {
  expect(ask(aRecord(), { kind: 'protesto' })).toMatchObject({
    facts: [{ kind: 'protesto', title: { species: 'DMI', place: 'Campinas/SP' } }],
  });
});

test('nobody is given notice of a protest that the cartório would not take for want of an address', () => {
  const changes = { kind: 'protesto' as const, hasAddress: false };
  expect(ask(aRecord(), changes)).toEqual({ refused: 'no-address' });
  expect(ask(aRecord(), { hasAddress: false })).toHaveProperty('facts');
});

const settled = { ...aDebt(), status: 'settled' as const, settledAt: ASKED_AT };
const known = (ownDocument: 'right' | 'wrong') =>
  aRecord({ debtor: aDebtor({ joins: [aJoin({ ownDocument })] }) });
const bar = (because: 'minor' | 'deceased' | 'court-order') =>
  aRecord({ debtor: aDebtor({ listingBar: { because, since: ASKED_AT } }) });

test.each<[string, RegisteredRecord, string]>([
  ['who paid', aRecord({ debts: [settled] }), 'no-debt'],
  ['who disputes', aRecord({ cases: [aDisputedCase()] }), 'disputed'],
  ['who is a minor', bar('minor'), 'minor'],
  ['who died', bar('deceased'), 'deceased'],
  ['whom a court protects', bar('court-order'), 'court-order'],
  ['by a document that may be a stranger’s', joinedMaria(), 'document-in-doubt'],
  ['by a document that is not theirs', known('wrong'), 'document-in-doubt'],
  [
    'whose debt is five years old',
    aRecord({ debts: [aDebt({ dueDate: localDate('2021-05-11') })] }),
    'expired',
  ],
  [
    'who is late by 29 days',
    aRecord({ debts: [aDebt({ dueDate: localDate('2026-04-12') })] }),
    'not-late-enough',
  ],
  [
    'who owes less than the policy lists',
    aRecord({ debts: [aDebt({ principal: centavos(4_999) })] }),
    'below-minimum',
  ],
  ['who was given notice already', aRecord({ listings: [aWaitingListing()] }), 'already-listed'],
  ['who is listed', aRecord({ listings: [aFiledListing()] }), 'already-listed'],
])('nobody is listed %s', (_, record, refused) => {
  expect(ask(record)).toEqual({ refused });
});

test('whoever has another registration is listed by the document that is their own', () => {
  expect(ask(known('right'))).toHaveProperty('facts');
});

test('nobody is listed whom another registration of theirs protects', () => {
  const joined = [herOther({ debtor: bar('court-order').debtor })];
  expect(ask(aRecord(), { policy: { ...DEFAULT_CONTACT_POLICY, joined } })).toEqual({
    refused: 'court-order',
  });
});

test.each<[string, Partial<ListingQuestion>, string]>([
  ['without a policy of the credor', { listingPolicy: null }, 'no-policy'],
  [
    'for which the credor’s policy has no place',
    { listingPolicy: { version: 1, document: { negativacao: null, protesto: null } } },
    'no-policy',
  ],
  ['of another credor', { credorId: HORIZONTE }, 'no-debt'],
  ['without a channel that counts as notice', { messages: [] }, 'no-channel'],
])('no debt is listed %s', (_, changes, refused) => {
  expect(ask(aRecord(), changes)).toEqual({ refused });
});

test('the last day of the five years is too late, the one before is not', () => {
  const record = aRecord();
  const on = (at: string) => ask(record, { now: instant(at) });
  expect(on('2031-03-10T12:00:00.000Z')).toEqual({ refused: 'expired' });
  expect(on('2031-03-09T12:00:00.000Z')).toHaveProperty('facts');
});

test('a step asks for every debt that may be listed, each under an id of its own, and for no other', () => {
  const second = aDebt({ externalId: 'NF-1001/2' });
  const fresh = aDebt({ externalId: 'NF-1001/3', dueDate: localDate('2026-05-10') });
  const facts = askListings(aRecord({ debts: [aDebt(), second, fresh] }), question());
  expect(facts.map(({ debtId }) => debtId)).toEqual([aDebt().debtId, second.debtId]);
  expect(new Set(facts.map(({ listingId }) => listingId)).size).toBe(2);
});
