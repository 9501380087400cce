import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { AURORA, aRecord, instant } from '#shared/testing/records.ts';
import { judgePromise } from './judge-promise.ts';
import { makePromise } from './make-promise.ts';
import { standingPromiseOf } from './promise-figures.ts';

const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);

/** On 16 March Maria promises to pay on the 20th; her tolerance is a day. */
const answer = makePromise(aRecord(), {
  credorId: AURORA,
  date: localDate('2026-03-20'),
  via: 'portal',
  policy: DEFAULT_OFFER_POLICY,
  contactPolicy: DEFAULT_CONTACT_POLICY,
  moneyRules: RULES_WITHOUT_SERIES,
  now: at('2026-03-16'),
});
assert(answer.outcome === 'made');
const { promiseId } = answer.fact;
const record = after(aRecord(), [answer.fact], at('2026-03-16'));

const judged = (known: RegisteredRecord, now: Instant) =>
  judgePromise(known, { credorId: AURORA, promiseId }, now, DEFAULT_CONTACT_POLICY).map(
    ({ type }) => type,
  );

const contested = (from: string, until: string | null) => {
  const disputed: Fact = {
    type: 'case-disputed',
    credorId: AURORA,
    motive: 'valor',
    debtId: null,
    noteId: null,
  };
  const closed: Fact = { type: 'dispute-closed', credorId: AURORA, outcome: 'rejected' };
  const waiting = after(record, [disputed], at(from));
  return until === null ? waiting : after(waiting, [closed], at(until));
};

test('nothing while the case is contested', () => {
  expect(judged(contested('2026-03-18', null), at('2026-04-30'))).toEqual([]);
});

test.each([
  ['2026-03-18', '2026-06-10', '2026-06-13'],
  ['2026-03-21', '2026-03-25', '2026-03-25'],
  ['2026-03-22', '2026-03-25', '2026-03-21'],
  ['2026-03-18', '2026-03-18', '2026-03-21'],
])('the days from %s to %s, which it was contested, are none of its own', (from, until, last) => {
  const answered = contested(from, until);
  expect(standingPromiseOf(answered, AURORA)?.until).toBe(last);
  expect(judged(answered, at(last))).toEqual([]);
  expect(judged(answered, at(addDays(localDate(last), 1)))).toEqual(['promise-broken']);
});

test('kept after all by money of these days', () => {
  const answered = contested('2026-03-18', '2026-06-10');
  const broken: Fact = { type: 'promise-broken', credorId: AURORA, promiseId };
  const late = paid(after(answered, [broken], at('2026-06-14')), 110_000, at('2026-06-12'), null);
  expect(late.promises[0]?.status).toBe('kept');
});
