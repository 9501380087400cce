import { expect, test } from 'vitest';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  AURORA,
  aCase,
  aDebt,
  anEmail,
  aRecord,
  aSettledCase,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { endSuspicion, suspectPayment } from './suspect.ts';
import { takePayment } from './take-payment.ts';

const now = instant('2026-03-13T14:00:00.000Z');
const paymentId = paymentIdOf('sandbox', 'E9');
const context = { debtorId: MARIA, at: now };
const money = { paymentId, amount: centavos(102_167), because: 'same-amount' as const };

const suspect = (record: RegisteredRecord, credorId: typeof AURORA | null = AURORA) =>
  suspectPayment(record, { ...money, credorId }, DEFAULT_CONTACT_POLICY, now);
const held = (record = aRecord()) => preview(record, suspect(record), context);

const gate = (record: RegisteredRecord, at: string) =>
  decideContact({
    record,
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose: 'regua-step',
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: instant(at),
  });

test('whoever may have paid is left alone until somebody decides, and for ten business days at most', () => {
  // Friday 13 March; the tenth business day after it is the Friday two weeks later.
  expect(gate(held(), '2026-03-13T15:00:00.000Z')).toEqual({
    answer: 'hold',
    until: '2026-03-28T11:00:00.000Z',
    reasons: ['payment-unmatched'],
  });
  expect(gate(held(), '2026-03-27T15:00:00.000Z')).toMatchObject({ answer: 'hold' });
  expect(gate(held(), '2026-03-30T14:00:00.000Z')).toEqual({ answer: 'send' });
});

test('the régua goes on at once when the money turns out to be another’s', () => {
  const after = preview(held(), endSuspicion(held(), paymentId), context);
  expect(gate(after, '2026-03-13T15:00:00.000Z')).toEqual({ answer: 'send' });
  expect(after.cases).toEqual(aRecord().cases);
});

test('money that turns out to be theirs ends the waiting by itself', () => {
  const record = held();
  const payment = { paymentId, credorId: AURORA, gateway: 'sandbox', chargeId: null };
  const fact = takePayment(
    record,
    { ...payment, amount: centavos(500), paidAt: now },
    RULES_WITHOUT_SERIES,
  );
  expect(preview(record, [fact], context).cases[0]).not.toHaveProperty('suspected');
});

test('a payer known by their document is left alone by every credor that collects from them', () => {
  const record = aRecord({
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
    debts: [aDebt(), aDebt({ credorId: HORIZONTE, externalId: 'H' })],
  });
  expect(suspect(record, null).map(({ credorId }) => credorId)).toEqual([AURORA, HORIZONTE]);
  expect(suspect(record).map(({ credorId }) => credorId)).toEqual([AURORA]);
});

test('nothing is written of whoever owes nothing, or waits already', () => {
  expect(suspect(aRecord({ cases: [aSettledCase()] }))).toEqual([]);
  expect(suspect(held())).toEqual([]);
});
