import { expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { GENESIS_HASH } from '#shared/domain/history/hash-chain.ts';
import { messageIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { anEmail, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { answersOfEntry } from './answers-of-entry.ts';
import { experienceWindow, gatherExperience } from './gather-experience.ts';
import { summarizeAnswers } from './summarize-answers.ts';

const LEFT = instant('2026-03-13T21:30:00.000Z');
const place = { segment: 'd0-s2', channel: 'email', slot: 'evening', way: 'chosen' } as const;

const entry = (fact: HistoryEntry['fact'], at = LEFT): HistoryEntry => ({
  debtorId: MARIA,
  seq: 1,
  at,
  actor: 'system',
  cause: 'test',
  fact,
  prevHash: GENESIS_HASH,
  hash: GENESIS_HASH,
});

const claimed = entry({
  type: 'message-claimed',
  messageId: messageIdOf(MARIA, 'a'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  purpose: {
    kind: 'regua-step',
    stepId: StepId.parse('d-mais-3'),
    anchor: localDate('2026-03-10'),
    choice: { segment: 'd0-s2', slot: 'evening', propensity: 0.4 },
  },
});

test('a contact counts on its day, and the payment that follows counts on the day of the contact', () => {
  const paid = entry(
    {
      type: 'payment-applied',
      paymentId: paymentIdOf('sandbox', '1'),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      amount: centavos(1),
      paidAt: instant('2026-03-18T12:00:00.000Z'),
      allocations: [],
      overpaid: centavos(1),
      ledgers: [],
      answers: {
        messageId: messageIdOf(MARIA, 'a'),
        at: LEFT,
        channel: 'email',
        segment: 'd0-s2',
        slot: 'evening',
      },
    },
    instant('2026-03-18T12:00:00.000Z'),
  );
  const day = '2026-03-13';
  expect([claimed, paid].flatMap(answersOfEntry)).toEqual([
    { credorId: AURORA, day, place, by: { tries: 1, hits: 0 } },
    { credorId: AURORA, day, place, by: { tries: 0, hits: 1 } },
  ]);
});

test('only contacts whose answer has had a week to come are looked at, of the last three months', () => {
  expect(experienceWindow(localDate('2026-05-20'))).toEqual({
    from: '2026-02-12',
    to: '2026-05-12',
  });
});

test('what was counted becomes experience, whoever chose, with what each channel cost', () => {
  const counts = [
    { place, by: { tries: 10, hits: 2 } },
    { place: { ...place, way: 'plain' as const }, by: { tries: 5, hits: 0 } },
    { place: { ...place, channel: 'sms' as const }, by: { tries: 3, hits: 1 } },
  ];
  const spending = [
    { channel: 'sms' as const, costMicros: 300 },
    { channel: 'sms' as const, costMicros: 200 },
  ];
  expect(gatherExperience(localDate('2026-05-20'), counts, spending, [], null)).toEqual({
    until: '2026-05-20',
    tallies: [
      { segment: 'd0-s2', channel: 'email', slot: 'evening', tries: 15, hits: 2 },
      { segment: 'd0-s2', channel: 'sms', slot: 'evening', tries: 3, hits: 1 },
    ],
    spentMicros: { sms: 500 },
    lifts: [],
    ways: null,
  });
});

test('the summary tells shares with their intervals, and what nothing is known of as such', () => {
  const { arms, ways } = summarizeAnswers([{ place, by: { tries: 100, hits: 10 } }]);
  expect(arms).toMatchObject([{ channel: 'email', slot: 'evening', contacts: 100, rate: 0.1 }]);
  // Wider than an interval for one look alone, which is 0.055 to 0.174.
  expect(ways.chosen.low).toBeCloseTo(0.034, 2);
  expect(ways.chosen.high).toBeCloseTo(0.2275, 4);
  expect(ways.plain).toEqual({ contacts: 0, answered: 0, rate: 0, low: 0, high: 1 });
});
