import { describe, expect, test } from 'vitest';
import { withdrawDebts } from '#shared/domain/debt/withdraw-debts.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { awaitClearing } from '#shared/domain/payment/await-clearing.ts';
import { judgePromise } from '#shared/domain/promise/judge-promise.ts';
import { makePromise } from '#shared/domain/promise/make-promise.ts';
import { graceAlarms, promiseAlarm } from '#shared/domain/regua/plan-deadlines.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aBoleto } from '#shared/testing/boletos.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aCase, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { breakAgreement } from './end-agreement.ts';

const policy = DEFAULT_CONTACT_POLICY;
const at = (date: string, time = '15:00'): Instant => instant(`${date}T${time}:00.000Z`);

// Two parcels after an entry that is due on Thursday, 11 June 2026; its tolerance ends with Sunday the 21st.
const START = agreed(aRecord(), 2, at('2026-06-08'));
const { agreementId, instalments } = agreementIn(START);
const [entry] = instalments;
if (!entry) throw new Error('no entry');
const ENTRY = entry;
const which = { credorId: AURORA, agreementId };

const breaksOn = (record: RegisteredRecord): string | undefined => {
  const [alarm] = graceAlarms(record, AURORA, policy);
  return alarm ? localDateOf(alarm.at, record.debtor.zone) : undefined;
};
const endedOn = (record: RegisteredRecord, date: string): RegisteredRecord =>
  after(
    record,
    breakAgreement(record, which, at(date, '10:30'), RULES_WITHOUT_SERIES, policy),
    at(date, '10:30'),
  );
const statusOf = (record: RegisteredRecord) => record.agreements.map(({ status }) => status);

const boletoOfTheEntry = (changes: Parameters<typeof aBoleto>[0] = {}) =>
  aBoleto({
    debtIds: [ENTRY.debtId],
    payableUntil: localDate('2026-06-22'),
    requestedAt: at('2026-06-19'),
    ...changes,
  });

describe('an agreement does not break while money of within its tolerance may still come', () => {
  test('breaks on the first day after the tolerance when nothing is on its way', () => {
    expect(breaksOn(START)).toBe('2026-06-22');
    expect(statusOf(endedOn(START, '2026-06-22'))).toEqual(['broken']);
  });

  test.each([
    ['2026-06-08', '2026-06-10', '2026-06-22'],
    ['2026-06-08', '2026-07-20', '2026-07-31'],
    ['2026-06-21', '2026-06-25', '2026-06-26'],
    ['2026-06-22', '2026-06-25', '2026-06-22'],
  ])(
    'the days from %s to %s, which it was contested, are none of it: it breaks on %s',
    (from, until, day) => {
      const contested = after(
        START,
        [{ type: 'case-disputed', credorId: AURORA, motive: 'valor', debtId: null, noteId: null }],
        at(from),
      );
      const answered = after(
        contested,
        [{ type: 'dispute-closed', credorId: AURORA, outcome: 'rejected' }],
        at(until),
      );
      expect(breaksOn(answered)).toBe(day);
    },
  );

  test('a boleto that was paid on the last day is waited for until it clears', () => {
    const told = { at: at('2026-06-19', '13:00'), told: 'gateway' as const };
    const fact = awaitClearing(START, AURORA, told, policy);
    const clearing = after(START, fact ? [fact] : [], at('2026-06-19'));
    expect(clearing.cases[0]?.clearing?.clearsBy).toBe('2026-06-24');
    expect(breaksOn(clearing)).toBe('2026-06-25');
    expect(statusOf(endedOn(clearing, '2026-06-24'))).toEqual(['active']);
    expect(statusOf(endedOn(clearing, '2026-06-25'))).toEqual(['broken']);
  });

  test('a boleto that could still be paid on the last day is waited for as long as banks may take', () => {
    const asked = { ...START, charges: [boletoOfTheEntry()] };
    // Sunday the 21st is Monday the 22nd at the bank, and three business days later it is Thursday.
    expect(breaksOn(asked)).toBe('2026-06-26');
    const earlier = boletoOfTheEntry({ payableUntil: localDate('2026-06-15') });
    expect(breaksOn({ ...START, charges: [earlier] })).toBe('2026-06-22');
  });

  test('a boleto that was asked for after the last day, or that no bank has taken in, holds nothing', () => {
    const late = boletoOfTheEntry({ requestedAt: at('2026-06-22') });
    const unknown = boletoOfTheEntry({ gateway: 'cnab' });
    for (const charge of [late, unknown])
      expect(breaksOn({ ...START, charges: [charge] })).toBe('2026-06-22');
  });

  test('money that may be theirs is waited for while the team looks', () => {
    const suspected = [
      { paymentId: PaymentId.parse('p'.repeat(20)), heldUntil: localDate('2026-06-23') },
    ];
    expect(breaksOn({ ...START, cases: [aCase({ suspected })] })).toBe('2026-06-24');
  });
});

describe('money of within the tolerance that becomes known later', () => {
  const broken = endedOn(START, '2026-06-22');
  const known = (record: RegisteredRecord, paidAt: string, amount: number = ENTRY.amount) =>
    paid(record, amount, at(paidAt), [ENTRY.debtId], 'E1', undefined, at('2026-06-23'));

  test('brings the agreement back, with its discount and its dates', () => {
    // Nine days late on Saturday: fine and interest of the entry are paid, too.
    const back = known(broken, '2026-06-20', ENTRY.amount + 1_000);
    expect(statusOf(back)).toEqual(['active']);
    expect(back.debts.map(({ status }) => status)).toEqual(['agreed', 'settled', 'open', 'open']);
    expect(back.cases[0]?.status).toBe('active');
    expect(sumsThatFail(back)).toEqual([]);
    expect(breaksOn(back)).toBe('2026-07-24');
  });

  test('brings nothing back when it is of a day after the tolerance, or too little', () => {
    expect(statusOf(known(broken, '2026-06-22', ENTRY.amount + 1_000))).toEqual(['broken']);
    expect(statusOf(known(broken, '2026-06-20', ENTRY.amount - 1))).toEqual(['broken']);
  });

  test('brings nothing back once the debtor has agreed anew', () => {
    const renewed = agreed(broken, 0, at('2026-06-23'));
    expect(statusOf(known(renewed, '2026-06-20', ENTRY.amount + 1_000))).toEqual([
      'broken',
      'active',
    ]);
  });

  test('knows the newer agreement by its moment: the table brings them in the order of their ids', () => {
    const renewed = agreed(broken, 0, at('2026-06-23'));
    const asRead = { ...renewed, agreements: renewed.agreements.toReversed() };
    expect(statusOf(known(asRead, '2026-06-20', ENTRY.amount + 1_000))).toEqual([
      'active',
      'broken',
    ]);
  });

  test('brings nothing back once the creditor has taken its debt back', () => {
    const gone = after(
      broken,
      withdrawDebts(broken, AURORA, [aDebt().debtId], 'recalled', at('2026-06-23')),
      at('2026-06-23'),
    );
    expect(statusOf(known(gone, '2026-06-20', ENTRY.amount + 1_000))).toEqual(['broken']);
  });

  test('told weeks later, what fell due meanwhile gets its tolerance from the day on which it was told', () => {
    // Both parcels fell due while the agreement was thought broken: on 13 July and 11 August.
    const now = at('2026-08-20');
    const told = paidLate(broken, now);
    expect(statusOf(told)).toEqual(['active']);
    expect(breaksOn(told)).toBe('2026-08-31');
    expect(statusOf(endedOn(told, '2026-08-30'))).toEqual(['active']);
    expect(statusOf(endedOn(told, '2026-08-31'))).toEqual(['broken']);
  });

  test('that goes back again lets the agreement break, once there was time to pay it again, and the tolerance', () => {
    const back = known(broken, '2026-06-20', ENTRY.amount + 1_000);
    const [payment] = back.payments;
    if (!payment) throw new Error('no payment');
    const gone = refunded(back, payment.paymentId, payment.amount, at('2026-06-26'));
    expect(statusOf(gone)).toEqual(['active']);
    expect(breaksOn(gone)).toBe('2026-07-17');
    expect(statusOf(endedOn(gone, '2026-07-17'))).toEqual(['broken']);
  });

  function paidLate(record: RegisteredRecord, toldAt: Instant): RegisteredRecord {
    const paidAt = at('2026-06-20');
    return paid(record, ENTRY.amount + 1_000, paidAt, [ENTRY.debtId], 'E1', undefined, toldAt);
  }
});

describe('a promise', () => {
  const answer = makePromise(aRecord(), {
    credorId: AURORA,
    date: localDate('2026-06-12'),
    via: 'portal',
    policy: DEFAULT_OFFER_POLICY,
    contactPolicy: policy,
    moneyRules: RULES_WITHOUT_SERIES,
    now: at('2026-06-08'),
  });
  if (answer.outcome !== 'made') throw new Error(answer.because);
  const { promiseId, amount } = answer.fact;
  // Its tolerance ends with Saturday, 13 June.
  const promised = after(aRecord(), [answer.fact], at('2026-06-08'));
  const told = { at: at('2026-06-12', '13:00'), told: 'gateway' as const };
  const fact = awaitClearing(promised, AURORA, told, policy);
  const clearing = after(promised, fact ? [fact] : [], at('2026-06-12'));
  const judged = (record: RegisteredRecord, date: string) =>
    judgePromise(record, { credorId: AURORA, promiseId }, at(date, '10:30'), policy);

  test('is not judged while a boleto that was paid on its last day clears', () => {
    expect(judged(promised, '2026-06-14').map(({ type }) => type)).toEqual(['promise-broken']);
    expect(clearing.cases[0]?.clearing?.clearsBy).toBe('2026-06-17');
    expect(judged(clearing, '2026-06-14')).toEqual([]);
    expect(judged(clearing, '2026-06-17')).toEqual([]);
    expect(judged(clearing, '2026-06-18').map(({ type }) => type)).toEqual(['promise-broken']);
    const alarm = promiseAlarm(clearing, AURORA, policy);
    expect(alarm && localDateOf(alarm.at, clearing.debtor.zone)).toBe('2026-06-18');
  });

  test('that was judged broken is kept after all when money of within its days becomes known', () => {
    const broken = after(promised, judged(promised, '2026-06-14'), at('2026-06-14'));
    const onTime = paid(broken, amount, at('2026-06-13'), null, 'E1');
    expect(onTime.promises.map(({ status }) => status)).toEqual(['kept']);
    const late = paid(broken, amount + 1_000, at('2026-06-14'), null, 'E2');
    expect(late.promises.map(({ status }) => status)).toEqual(['broken']);
  });
});
