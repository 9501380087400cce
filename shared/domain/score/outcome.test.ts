import { expect, test } from 'vitest';
import type { Case } from '#shared/domain/case/case.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aCase,
  aDebt,
  aDisputedCase,
  AURORA,
  aRecord,
  instant,
  MARIA,
  TERMS,
} from '#shared/testing/records.ts';
import { outcomeOf } from './outcome.ts';
import { snapshotOf } from './snapshot-row.ts';

/** Maria owes R$ 1.000,00 that night. */
const NIGHT = instant('2026-03-20T04:40:00.000Z');
const row = () => {
  const found = snapshotOf(aRecord(), AURORA, DEFAULT_CONTACT_POLICY, NIGHT);
  if (!found) throw new Error('Maria owes');
  return found;
};
const aPayment = (amount: number, paidAt: string, changes: Partial<Payment> = {}): Payment => ({
  paymentId: PaymentId.parse('pagamentoum'),
  credorId: AURORA,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(amount),
  paidAt: instant(paidAt),
  allocations: [],
  overpaid: centavos(0),
  refunded: centavos(0),
  ...changes,
});
const after = (payments: readonly Payment[], known: Case = aCase()) =>
  outcomeOf(row(), aRecord({ payments, cases: [known] }), localDate('2026-03-20'));
/** The case as it was contested from noon of a day until noon of another, and who paid so much of it. */
const afterDispute = (from: string, until: string, amount = 0) => {
  const moments: readonly (readonly [string, Fact])[] = [
    [
      from,
      { type: 'case-disputed', credorId: AURORA, motive: 'valor', debtId: null, noteId: null },
    ],
    [until, { type: 'dispute-closed', credorId: AURORA, outcome: 'rejected' }],
  ];
  const lived = moments.reduce(
    (record, [day, fact]) =>
      preview(record, [fact], { debtorId: MARIA, at: instant(`${day}T15:00:00.000Z`) }),
    aRecord(),
  );
  const payments = amount > 0 ? [aPayment(amount, '2026-03-27T12:00:00.000Z')] : [];
  return outcomeOf(row(), { ...lived, payments }, localDate('2026-03-20'));
};
/** What becomes of two debts by facts of 25 March. */
const afterFacts = (facts: readonly Fact[]) => {
  const two = aRecord({ debts: [aDebt(), aDebt({ externalId: 'NF-2' })] });
  const lived = preview(two, facts, { debtorId: MARIA, at: instant('2026-03-25T12:00:00.000Z') });
  return outcomeOf(row(), lived, localDate('2026-03-20'));
};
const takenBack: Fact = {
  type: 'debt-withdrawn',
  credorId: AURORA,
  debtId: aDebt().debtId,
  because: 'recalled',
};
const correctedTo = (principal: number): Fact => ({
  type: 'debt-corrected',
  credorId: AURORA,
  debtId: aDebt().debtId,
  description: 'Parcela 2/3',
  principal: centavos(principal),
  dueDate: aDebt().dueDate,
  terms: TERMS,
});
const settled: Case = {
  ...aCase(),
  status: 'settled',
  settledAt: instant('2026-04-01T12:00:00.000Z'),
};
const disputed: Case = {
  ...aCase(),
  status: 'disputed',
  disputedAt: instant('2026-03-25T12:00:00.000Z'),
  motive: 'nao-comprei',
  debtId: null,
  noteId: null,
};

test.each<[string, 0 | 1 | null, ReturnType<typeof after>]>([
  ['nothing', 0, after([])],
  ['a tenth in time', 1, after([aPayment(10_000, '2026-03-25T12:00:00.000Z')])],
  ['a centavo less than a tenth', 0, after([aPayment(9_999, '2026-03-25T12:00:00.000Z')])],
  ['on the last day', 1, after([aPayment(90_000, '2026-04-19T04:40:00.000Z')])],
  ['a day too late', 0, after([aPayment(90_000, '2026-04-19T04:40:00.001Z')])],
  [
    'and got it back',
    0,
    after([aPayment(50_000, '2026-03-25T12:00:00.000Z', { refunded: centavos(50_000) })]),
  ],
  ['all of it', 1, after([aPayment(100_000, '2026-03-30T12:00:00.000Z')], settled)],
  ['before that night, told later', null, after([aPayment(50_000, '2026-03-19T12:00:00.000Z')])],
  ['nothing, and the debt was taken back', null, after([], settled)],
  ['nothing, and contests it', null, after([], disputed)],
  [
    'nothing, and waited for the answer to a dispute',
    null,
    afterDispute('2026-03-25', '2026-04-18'),
  ],
  ['a tenth, and contested for a day', null, afterDispute('2026-03-25', '2026-03-26', 10_000)],
  [
    'nothing, and contested once the thirty days were over',
    0,
    afterDispute('2026-04-21', '2026-04-22'),
  ],
  ['nothing, and had contested before that night', 0, afterDispute('2026-03-10', '2026-03-19')],
  ['nothing, and the creditor took one of two debts back', null, afterFacts([takenBack])],
  ['nothing, and one of two debts was not owed', null, afterFacts([correctedTo(0)])],
  ['nothing, and one of two debts was less', null, afterFacts([correctedTo(50_000)])],
  ['nothing, and one of two debts has another name', 0, afterFacts([correctedTo(100_000)])],
])('who paid %s counts as %s', (_, expected, paid) => {
  expect(paid?.paid ?? null).toBe(expected);
});

test.each([
  ['a tenth', after([aPayment(10_000, '2026-03-25T12:00:00.000Z')]), 0.1],
  ['all of it with what delay costs', after([aPayment(104_000, '2026-03-30T12:00:00.000Z')]), 1],
  ['nothing', after([]), undefined],
])('of whoever paid %s it is kept which share that was', (_, outcome, share) => {
  expect(outcome?.share).toBe(share);
});

test('whoever contests is not looked at, and nothing personal is kept of anybody else', () => {
  expect(
    snapshotOf(aRecord({ cases: [aDisputedCase()] }), AURORA, DEFAULT_CONTACT_POLICY, NIGHT),
  ).toBeNull();
  expect(Object.keys(row()).toSorted()).toEqual(['at', 'credorId', 'debtorId', 'facts']);
});
