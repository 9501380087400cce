import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { chargeBack } from '#shared/domain/payment/chargeback.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { debtIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import {
  AURORA,
  aDebt,
  aDisputedCase,
  aRecord,
  barred,
  instant,
  marked,
} from '#shared/testing/records.ts';
import { paid as paidFor } from '#shared/testing/agreement-money.ts';
import { judgePromise } from './judge-promise.ts';
import { makePromise } from './make-promise.ts';
import { openPromiseOf } from './promise-figures.ts';

const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);
const NOW = at('2026-03-16');

const ask = (record: RegisteredRecord, date: string, now = NOW) =>
  makePromise(record, {
    credorId: AURORA,
    date: localDate(date),
    via: 'portal',
    policy: DEFAULT_OFFER_POLICY,
    contactPolicy: DEFAULT_CONTACT_POLICY,
    moneyRules: RULES_WITHOUT_SERIES,
    now,
  });

function promised(record: RegisteredRecord, date: string, now = NOW): RegisteredRecord {
  const answer = ask(record, date, now);
  if (answer.outcome !== 'made') throw new Error(answer.because);
  return after(record, [answer.fact], now);
}

function paid(record: RegisteredRecord, amount: number, paidAt: Instant): RegisteredRecord {
  const paymentId = paymentIdOf('sandbox', paidAt);
  const payment = { paymentId, credorId: AURORA, gateway: 'sandbox', chargeId: null };
  const fact = takePayment(
    record,
    { ...payment, amount: centavos(amount), paidAt },
    RULES_WITHOUT_SERIES,
  );
  return after(
    record,
    afterMoney(record, fact, DEFAULT_ASSESSMENT, paidAt, RULES_WITHOUT_SERIES),
    paidAt,
  );
}

test('a promise is of what the late debts will cost on the day that was named', () => {
  const upcoming = aDebt({ externalId: 'B', dueDate: localDate('2026-04-10') });
  const answer = ask(aRecord({ debts: [aDebt(), upcoming] }), '2026-03-20');
  expect(answer.outcome === 'made' && answer.fact).toMatchObject({
    amount: 102_333,
    toleranceDays: 1,
    replaces: null,
  });
});

test.each([
  ['bad-date', '2026-03-15', aRecord()],
  ['bad-date', '2026-03-27', aRecord()],
  ['protected-person', '2026-03-20', marked('deceased')],
  ['protected-person', '2026-03-20', marked('minor')],
  ['protected-person', '2026-03-20', barred('court-order')],
  ['disputed', '2026-03-20', aRecord({ cases: [aDisputedCase()] })],
  ['nothing-owed', '2026-03-20', aRecord({ debts: [] })],
  ['nothing-owed', '2026-03-20', aRecord({ debts: [aDebt({ dueDate: localDate('2020-01-10') })] })],
  ['in-agreement', '2026-03-20', agreed(aRecord(), 0, NOW)],
])('is refused (%s) for %s', (because, date, record) => {
  expect(ask(record, date)).toEqual({ outcome: 'refused', because });
});

test('may be moved once, and no more', () => {
  const moved = promised(promised(aRecord(), '2026-03-18'), '2026-03-20');
  expect(moved.promises.map(({ status }) => status)).toEqual(['rescheduled', 'made']);
  expect(ask(moved, '2026-03-22')).toEqual({ outcome: 'refused', because: 'moved-too-often' });
});

test('may not be moved again because the table brings promises in the order of their ids', () => {
  const part = paid(promised(aRecord(), '2026-03-18'), 50_000, at('2026-03-17'));
  const [first] = part.promises;
  if (!first) throw new Error('nothing was promised');
  const { promiseId } = first;
  const broken = after(
    part,
    judgePromise(part, { credorId: AURORA, promiseId }, at('2026-03-20'), DEFAULT_CONTACT_POLICY),
    at('2026-03-20'),
  );
  const now = at('2026-03-21');
  const moved = promised(promised(broken, '2026-03-24', now), '2026-03-26', addMinutes(now, 5));
  expect(moved.promises.map(({ status }) => status)).toEqual(['broken', 'rescheduled', 'made']);
  const asRead = { ...moved, promises: moved.promises.toReversed() };
  expect(ask(asRead, '2026-03-27', addMinutes(now, 9))).toEqual({
    outcome: 'refused',
    because: 'moved-too-often',
  });
});

describe('what becomes of it', () => {
  const record = promised(aRecord(), '2026-03-20');
  const which = { credorId: AURORA, promiseId: record.promises[0]?.promiseId };
  const judged = (known: RegisteredRecord, now: Instant) =>
    which.promiseId
      ? judgePromise(
          known,
          { ...which, promiseId: which.promiseId },
          now,
          DEFAULT_CONTACT_POLICY,
        ).map(({ type }) => type)
      : [];

  test('kept as soon as all of it came', () => {
    const kept = paid(paid(record, 50_000, at('2026-03-17')), 52_400, at('2026-03-20'));
    expect(kept.promises[0]?.status).toBe('kept');
    expect(judged(kept, at('2026-03-22'))).toEqual([]);
  });

  test('broken once the day and its tolerance are over, also when a part came', () => {
    expect(judged(record, at('2026-03-21'))).toEqual([]);
    expect(judged(record, at('2026-03-22'))).toEqual(['promise-broken']);
    expect(judged(paid(record, 50_000, at('2026-03-17')), at('2026-03-22'))).toEqual([
      'promise-broken',
    ]);
  });

  test('broken when the payer’s bank takes back what came', () => {
    const half = paid(record, 50_000, at('2026-03-17'));
    const paymentId = paymentIdOf('sandbox', at('2026-03-17'));
    const news = { paymentId, chargebackId: 'whole', amount: centavos(50_000) };
    const answer = chargeBack(half, news, RULES_WITHOUT_SERIES);
    if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
    const withdrawn = after(half, [answer.fact], at('2026-03-18'));
    const rest = paid(withdrawn, 52_400, at('2026-03-20'));
    expect(rest.promises[0]?.status).toBe('made');
    expect(judged(rest, at('2026-03-22'))).toEqual(['promise-broken']);
  });

  test('lapsed when an agreement takes its place', () => {
    const settled = agreed(record, 0, NOW);
    expect(settled.promises[0]?.status).toBe('lapsed');
    expect(openPromiseOf(settled, AURORA)).toBeNull();
  });
});

describe('money for other debts', () => {
  const other = aDebt({
    externalId: 'B',
    dueDate: localDate('2026-03-17'),
    principal: centavos(150_000),
  });
  const record = promised(aRecord({ debts: [aDebt(), other] }), '2026-03-24');
  const paying = (known: RegisteredRecord, amount: number, day: string, externalId: string) =>
    paidFor(known, amount, at(day), [debtIdOf(AURORA, externalId)]);

  test('does not keep it: what was promised is still owed', () => {
    const paidOther = paying(record, 150_000, '2026-03-17', 'B');
    expect(paidOther.debts.map(({ status }) => status)).toEqual(['open', 'settled']);
    expect(paidOther.promises[0]?.status).toBe('made');
  });

  test('is not needed: it is kept once nothing of what was promised is owed, ahead of its day for less', () => {
    const paidOwn = paying(record, 102_233, '2026-03-17', 'NF-1001/1');
    expect(paidOwn.debts.map(({ status }) => status)).toEqual(['settled', 'open']);
    expect(paidOwn.promises[0]?.status).toBe('kept');
  });

  test('kept a promise of before the debts were remembered', () => {
    const [made] = record.promises;
    assert(made);
    const { debtIds: _, ...ofOld } = made;
    const paidOther = paying({ ...record, promises: [ofOld] }, 150_000, '2026-03-17', 'B');
    expect(paidOther.promises[0]?.status).toBe('kept');
  });
});

describe('paid on the very day of the promise, of which the bank tells no hour', () => {
  const upcoming = aDebt({ externalId: 'B', dueDate: localDate('2026-04-10') });
  const record = aRecord({ debts: [aDebt(), upcoming] });
  const afternoon = instant('2026-03-16T18:00:00.000Z');
  const NOON = at('2026-03-16');

  test('it is kept, though noon comes before it was made', () => {
    const made = promised(record, '2026-03-16', afternoon);
    const kept = paid(made, made.promises[0]?.amount ?? 0, NOON);
    expect(kept.promises[0]?.status).toBe('kept');
  });

  test('a payment that was known already does not keep it', () => {
    const before = paid(record, 60_000, NOON);
    const made = promised(before, '2026-03-16', afternoon);
    const [promise] = made.promises;
    assert(promise);
    expect(promise.priorPayments).toEqual([before.payments[0]?.paymentId]);
    expect(promise.amount).toBeLessThan(60_000);
    const { promiseId } = promise;
    const judged = judgePromise(
      made,
      { credorId: AURORA, promiseId },
      at('2026-03-18'),
      DEFAULT_CONTACT_POLICY,
    );
    expect(judged.map(({ type }) => type)).toEqual(['promise-broken']);
  });

  test('a payment of the day before does not keep it, however late it is told', () => {
    const made = promised(record, '2026-03-16', afternoon);
    const late = paid(made, 60_000, at('2026-03-15'));
    expect(late.promises[0]?.status).toBe('made');
  });
});
