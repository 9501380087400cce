import { expect, test } from 'vitest';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { GENESIS_HASH } from '#shared/domain/history/hash-chain.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { kpiOfEntry } from './kpi-of-fact.ts';

const told = (fact: object, at = '2026-03-10T15:00:00.000Z') =>
  kpiOfEntry(
    HistoryEntry.parse({
      debtorId: MARIA,
      seq: 1,
      at,
      actor: 'system',
      cause: 'test',
      fact,
      prevHash: GENESIS_HASH,
      hash: GENESIS_HASH,
    }),
  ).map(({ day, metric, by }) => [day, metric, by]);

const skipped = (...reasons: string[]) => ({
  type: 'step-skipped',
  credorId: AURORA,
  stepId: 'd-mais-3',
  anchor: '2026-03-10',
  reasons,
});

test.each([
  ['opted-out', 'withheld-opted-out'],
  ['no-contact', 'withheld-no-contact'],
  ['missed', 'passed-missed'],
  ['merged', 'passed-merged'],
])('a step skipped because of %s counts as %s', (reason, metric) => {
  expect(told(skipped(reason))).toEqual([['2026-03-10', metric, 1]]);
});

test('only the weightiest of several reasons is counted', () => {
  expect(told(skipped('opted-out', 'contact-unusable'))).toEqual([
    ['2026-03-10', 'withheld-opted-out', 1],
  ]);
});

test('what happens late in the evening in Brasília counts for that day, not for the next of UTC', () => {
  const settled = { type: 'case-settled', credorId: AURORA };
  expect(told(settled, '2026-03-11T02:30:00.000Z')).toEqual([['2026-03-10', 'cases-settled', 1]]);
});

test('what concerns a person and no credor is in no credor’s panel', () => {
  expect(told({ type: 'opted-out', channel: 'sms', via: 'portal' })).toEqual([]);
});

test('a chargeback counts with its amount, and one that was reversed before counts both ways', () => {
  const chargeback = {
    type: 'payment-charged-back',
    paymentId: 'orsxg5dborsxg5dborsx',
    credorId: AURORA,
    chargebackId: 'C1',
    amount: 500,
    ledgers: [],
  };
  expect(told(chargeback)).toEqual([
    ['2026-03-10', 'chargebacks', 1],
    ['2026-03-10', 'charged-back-amount', 500],
  ]);
  expect(told({ ...chargeback, reversedBefore: true }).at(-1)).toEqual([
    '2026-03-10',
    'reversed-amount',
    500,
  ]);
});

test('a refund counts whole, and what a chargeback had held of it no longer counts as charged back', () => {
  const refund = {
    type: 'payment-refunded',
    paymentId: 'orsxg5dborsxg5dborsx',
    credorId: AURORA,
    refundId: 'R1',
    amount: 300,
    ledgers: [],
  };
  const counted = [
    ['2026-03-10', 'refunds', 1],
    ['2026-03-10', 'refunded-amount', 300],
  ];
  expect(told(refund)).toEqual(counted);
  expect(told({ ...refund, fromChargeback: { chargebackId: 'C1', amount: 200 } })).toEqual([
    ...counted,
    ['2026-03-10', 'charged-back-amount', -200],
  ]);
});
