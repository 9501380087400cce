import { expect, test } from 'vitest';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { makePromise } from '#shared/domain/promise/make-promise.ts';
import { chargeIdOf, promiseIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import { AURORA, aDebt, aRecord, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { addedUp, expectedFrom, expectedOfCase } from './expected-money.ts';

const TODAY = localDate('2026-03-11');
const expected = (record: Parameters<typeof expectedOfCase>[0], today = TODAY) =>
  expectedFrom(expectedOfCase(record, AURORA), today);
const due = (externalId: string, dueDate: string, credorId = AURORA) =>
  aDebt({ externalId, dueDate: localDate(dueDate), credorId });
const issued = (...debts: readonly ReturnType<typeof aDebt>[]): Charge => ({
  chargeId: chargeIdOf(MARIA, 'x'),
  credorId: AURORA,
  debtIds: debts.map(({ debtId }) => debtId),
  amount: centavos(102_033),
  forDate: TODAY,
  number: 1,
  requestedAt: instant('2026-03-11T12:00:00.000Z'),
  status: 'issued',
  gateway: 'sandbox',
  copiaECola: '0'.repeat(40),
  expiresAt: instant('2026-03-12T12:00:00.000Z'),
});

test('debts are expected on the business day on which they fall due, those to come and those of today', () => {
  const debts = [due('A', '2026-03-11'), due('B', '2026-03-14'), due('C', '2026-03-11', HORIZONTE)];
  expect(expected(aRecord({ debts }))).toEqual([
    { day: '2026-03-11', kind: 'debt', amount: 100_000 },
    { day: '2026-03-16', kind: 'debt', amount: 100_000 },
  ]);
});

test('what is overdue is expected on no day, unless a charge asks for it', () => {
  const late = due('A', '2026-03-02');
  expect(expected(aRecord({ debts: [late] }))).toEqual([]);
  const charged = aRecord({ debts: [late], charges: [issued(late)] });
  expect(expected(charged)).toEqual([{ day: '2026-03-12', kind: 'charge', amount: 102_033 }]);
});

test('a debt that a charge asks for is counted once', () => {
  const debt = due('A', '2026-03-20');
  const record = aRecord({ debts: [debt], charges: [issued(debt)] });
  expect(expected(record).map(({ kind }) => kind)).toEqual(['charge']);
  expect(expected(record, localDate('2026-03-13'))).toEqual([
    { day: '2026-03-20', kind: 'debt', amount: 100_000 },
  ]);
});

test('a promise of what a charge asks for is counted once, and by itself when the charge is over', () => {
  const late = due('A', '2026-03-02');
  const promise = {
    promiseId: promiseIdOf(MARIA, 0),
    credorId: AURORA,
    date: localDate('2026-03-12'),
    amount: centavos(102_100),
    toleranceDays: 1,
    via: 'portal' as const,
    replaces: null,
    madeAt: instant('2026-03-11T12:00:00.000Z'),
    status: 'made' as const,
  };
  const both = aRecord({ debts: [late], charges: [issued(late)], promises: [promise] });
  expect(expected(both).map(({ kind }) => kind)).toEqual(['charge']);
  const later = { ...promise, date: localDate('2026-03-16') };
  const after = aRecord({ debts: [late], charges: [issued(late)], promises: [later] });
  expect(expected(after, localDate('2026-03-13')).map(({ kind }) => kind)).toEqual(['promise']);
});

test('a promise stands beside a charge of a debt that was not promised', () => {
  const [late, other] = [due('A', '2026-03-02'), due('B', '2026-03-11')];
  const promise = {
    promiseId: promiseIdOf(MARIA, 0),
    credorId: AURORA,
    date: localDate('2026-03-12'),
    amount: centavos(102_100),
    debtIds: [late.debtId],
    toleranceDays: 1,
    via: 'portal' as const,
    replaces: null,
    madeAt: instant('2026-03-11T12:00:00.000Z'),
    status: 'made' as const,
  };
  const record = aRecord({ debts: [late, other], charges: [issued(other)], promises: [promise] });
  expect(expected(record).map(({ kind }) => kind)).toEqual(['charge', 'promise']);
});

test('nobody looks further ahead than four months', () => {
  const debts = [due('A', '2026-07-09'), due('B', '2026-07-10')];
  expect(expected(aRecord({ debts }))).toHaveLength(1);
});

test('after the last day on which something is expected, nothing is', () => {
  const late = due('A', '2026-03-02');
  const debts = [late, due('B', '2026-03-14'), due('C', '2026-05-04', HORIZONTE)];
  const record = aRecord({ debts, charges: [issued(late)] });

  expect(expected(record, localDate('2026-03-16'))).toHaveLength(1);
  expect(expected(record, localDate('2026-03-17'))).toEqual([]);
  expect(expectedOfCase(aRecord({ debts: [] }), AURORA)).toEqual([]);
});

test('what comes on one day from one source adds up', () => {
  const day = localDate('2026-03-12');
  const items = [
    { day, kind: 'debt' as const, amount: 1 },
    { day, kind: 'charge' as const, amount: 2 },
    { day, kind: 'debt' as const, amount: 4 },
  ];
  expect(addedUp(items)).toEqual([
    { day, kind: 'charge', amount: 2 },
    { day, kind: 'debt', amount: 5 },
  ]);
});

test('a promise is expected on its day, and an instalment of an agreement when it falls due', () => {
  const start = aRecord();
  const promise = {
    promiseId: promiseIdOf(MARIA, 0),
    credorId: AURORA,
    date: localDate('2026-03-16'),
    amount: centavos(102_200),
    toleranceDays: 2,
    via: 'portal' as const,
    madeAt: instant('2026-03-11T12:00:00.000Z'),
    replaces: null,
    status: 'made' as const,
  };
  expect(expected({ ...start, promises: [promise] })).toContainEqual({
    day: '2026-03-16',
    kind: 'promise',
    amount: 102_200,
  });
  const parcel = agreed(start, 3, instant('2026-03-16T15:00:00.000Z'));
  const kinds = expected(parcel, localDate('2026-03-16')).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['instalment']));
});

test('a charge that can be paid until a day is expected on that day, wherever the debtor lives', () => {
  const debt = due('A', '2026-03-16');
  const payableUntil = localDate('2026-03-16');
  // Midnight in Brasília, at the end of the 16th.
  const until = { payableUntil, expiresAt: instant('2026-03-17T03:00:00.000Z') };
  for (const zone of ['America/Sao_Paulo', 'America/Manaus'] as const) {
    const record = aRecord({ debts: [debt], charges: [{ ...issued(debt), ...until }] });
    const there = { ...record, debtor: { ...record.debtor, zone } };
    expect(expected(there)).toEqual([{ day: '2026-03-16', kind: 'charge', amount: 102_033 }]);
  }
});

test('of a promise that was paid in part, the rest is expected', () => {
  const at = instant('2026-03-16T15:00:00.000Z');
  const asked = makePromise(aRecord(), {
    credorId: AURORA,
    date: localDate('2026-03-20'),
    via: 'portal',
    policy: DEFAULT_OFFER_POLICY,
    contactPolicy: DEFAULT_CONTACT_POLICY,
    moneyRules: RULES_WITHOUT_SERIES,
    now: at,
  });
  if (!('fact' in asked)) throw new Error(asked.outcome);
  const promised = after(aRecord(), [asked.fact], at);
  expect(expected(promised)).toEqual([{ day: '2026-03-20', kind: 'promise', amount: 102_333 }]);
  const part = paid(promised, 90_000, instant('2026-03-17T15:00:00.000Z'), null);
  expect(expected(part)).toEqual([{ day: '2026-03-20', kind: 'promise', amount: 12_333 }]);
});
