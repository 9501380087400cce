import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  ASKED_AT,
  aFiledListing,
  aFilingListing,
  anAskedListing,
  aNoticedListing,
  aWaitingListing,
} from '#shared/testing/listings.ts';
import { AURORA, aDebtor, anEmail, aMobile, instant, MARIA } from '#shared/testing/records.ts';
import { after, decide, withListing } from '#shared/testing/listing-decisions.ts';
import type { Listing } from './listing.ts';

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

const disowned = (contactId = anEmail().contactId): Fact => ({
  type: 'contact-disowned',
  credorId: AURORA,
  contactId,
});
const FILING_DAY = '2026-05-22T15:00:00.000Z';
const { contactId } = anEmail();
const afterNews = (listing: Listing, fact: Fact) =>
  preview(withListing(listing), [fact], {
    debtorId: MARIA,
    at: instant('2026-05-12T13:00:00.000Z'),
  });

test.each([
  ['bounces after it was delivered', outcome('bounced')],
  ['turns out undelivered', outcome('undelivered')],
  ['reached somebody else', disowned()],
] as const)('a notice that %s proves nothing any more: another is given', (_, news) => {
  const told = aNoticedListing({ contactId });
  const waiting = aWaitingListing();
  for (const listing of [told, waiting, aFilingListing()]) {
    const record = afterNews(listing, news);
    expect(record.listings[0]).toMatchObject({ status: 'asked', tried: ['email'] });
    expect(decide(record, FILING_DAY)).toMatchObject([
      { type: 'message-requested', channel: 'sms', purpose: { kind: 'listing-notice' } },
    ]);
  }
});

test('once no channel is left whose notice held, nothing is filed', () => {
  const [debt] = aWaitingListing().messages.slice(0, 1);
  const record = afterNews(aWaitingListing({ messages: debt ? [debt] : [] }), disowned());
  expect(decide(record, FILING_DAY)).toMatchObject([
    { type: 'listing-cancelled', because: 'no-notice' },
  ]);
});

test.each([
  ['bounces after all', outcome('bounced')],
  ['reached somebody else', disowned()],
] as const)('what may be listed is taken back when its notice %s', (_, news) => {
  const triedAt = instant('2026-05-12T12:00:00.000Z');
  for (const listing of [aFilingListing({ triedAt }), aFiledListing()]) {
    expect(decide(afterNews(listing, news), FILING_DAY)).toMatchObject([
      { type: 'listing-withdrawal-requested', because: 'no-notice' },
    ]);
  }
});

test('another contact that is somebody else’s leaves the notice as it was', () => {
  const other = disowned(aMobile().contactId);
  for (const listing of [aNoticedListing({ contactId }), aWaitingListing(), aFiledListing()])
    expect(afterNews(listing, other).listings).toEqual([listing]);
});

test('of a notice whose contact was not written down, anyone who disowns theirs is believed', () => {
  const { contactId: _, ...notice } = aWaitingListing().notice;
  const record = afterNews(aWaitingListing({ notice }), disowned(aMobile().contactId));
  expect(record.listings).toMatchObject([{ status: 'asked' }]);
});
