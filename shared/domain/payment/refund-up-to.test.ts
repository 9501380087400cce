import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { BY_HAND } from './by-hand.ts';
import { refundPayment } from './refund.ts';
import { refundUpTo } from './refund-up-to.ts';

const paymentId = paymentIdOf('sandbox', 'E1');
const at = instant('2026-03-15T15:00:00.000Z');
// Of R$ 1.100,00 the debt takes 1.021,67: 78,33 are too much, and somebody of the team gives them back in cash.
const start = paid(aRecord(), 110_000, at, [aDebt().debtId], 'E1');
const byHand = refundPayment(
  start,
  { paymentId, refundId: `${BY_HAND}1`, amount: centavos(7_833) },
  RULES_WITHOUT_SERIES,
);
if (byHand.outcome !== 'refunded') throw new Error(byHand.outcome);
const given = after(start, [byHand.fact], at);
const upTo = (record: typeof given, amount: number) =>
  refundUpTo(record, { paymentId, amount: centavos(amount) }, RULES_WITHOUT_SERIES);

test('a sum that a gateway gave back is new, whatever was given back by hand before', () => {
  const answer = upTo(given, 5_000);
  expect(answer).toMatchObject({ outcome: 'refunded', fact: { amount: 5_000 } });
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  const less = after(given, [answer.fact], at);
  expect(less.payments[0]).toMatchObject({ refunded: 12_833, refundedByHand: 7_833 });
  expect(less.debts[0]).toMatchObject({ ledger: { principalOpen: 5_000 } });
  expect(upTo(less, 5_000)).toEqual({ outcome: 'already-known' });
  expect(upTo(less, 6_000)).toMatchObject({ fact: { amount: 1_000 } });
});

test('a sum above what is left of the payment is refused', () => {
  expect(upTo(given, 102_168)).toEqual({ outcome: 'too-much' });
});
