import { describe, expect, test } from 'vitest';
import { openOf } from '#shared/domain/debt/ledger.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { aRecord } from '#shared/testing/records.ts';
import { chargeBack, reverseChargeback } from './chargeback.ts';
import { withdrawnOf } from './payment.ts';
import { refundPayment } from './refund.ts';

const paymentId = paymentIdOf('sandbox', 'E0');
const now = at('2026-03-20');
const rules = RULES_WITHOUT_SERIES;
/** R$ 1.021,67 settled Maria's debt on the fifteenth. */
const settled = paid(aRecord(), 102_167, at('2026-03-15'), null, 'E0');
const HAND = 'manual:line-1';

const take = (
  record: RegisteredRecord,
  chargebackId: string,
  amount: number,
  whole?: true,
): RegisteredRecord => {
  const answer = chargeBack(
    record,
    { paymentId, chargebackId, amount: centavos(amount), whole },
    rules,
  );
  if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
  return after(record, [answer.fact], now);
};
const win = (record: RegisteredRecord, chargebackId: string): RegisteredRecord => {
  const answer = reverseChargeback(record, { paymentId, chargebackId }, rules);
  return answer.outcome === 'chargeback-reversed' ? after(record, [answer.fact], now) : record;
};
const giveBack = (
  record: RegisteredRecord,
  amount: number,
  refundId = `R${amount}`,
): RegisteredRecord => {
  const refund = { paymentId, refundId, amount: centavos(amount) };
  const answer = refundPayment(record, refund, rules);
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  return after(record, [answer.fact], now);
};
const openIn = ({ debts }: RegisteredRecord): number =>
  debts.reduce((sum, { ledger }) => sum + openOf(ledger), 0);
const held = ({ payments: [payment] }: RegisteredRecord): Centavos =>
  payment ? withdrawnOf(payment) : centavos(0);

describe('what the team booked of a contested payment', () => {
  test.each<[string, number, number, true | undefined]>([
    ['by its amount', 40_000, 40_000, undefined],
    ['as all that was left', 102_167, 102_167, true],
  ])('is not booked again where the gateway tells it later, %s', (_, byHand, told, whole) => {
    const booked = take(settled, HAND, byHand);
    const confirmed = take(booked, 'G1', told, whole);
    expect(held(confirmed)).toBe(byHand);
    expect(confirmed.debts).toEqual(booked.debts);
    expect(sumsThatFail(confirmed)).toEqual([]);
    // From then on the gateway speaks of it: the same news changes nothing, and it tells when it is won.
    expect(
      chargeBack(
        confirmed,
        { paymentId, chargebackId: 'G1', amount: centavos(told), whole },
        rules,
      ),
    ).toEqual({ outcome: 'already-known' });
    expect(win(confirmed, 'G1').debts.map(({ ledger }) => ledger)).toEqual(
      settled.debts.map(({ ledger }) => ledger),
    );
  });

  test('stays won where the gateway tells only later that it was ever contested', () => {
    const won = win(take(settled, HAND, 40_000), HAND);
    expect(held(take(won, 'G1', 40_000))).toBe(0);
  });

  test.each([
    ['a part', 40_000, 40_000, 0],
    ['all of it', 102_167, 102_167, 0],
    ['a part of all of it', 102_167, 30_000, 72_167],
  ])('is the same money where the gateway tells it as a return: %s', (_, byHand, back, left) => {
    const booked = take(settled, HAND, byHand);
    const told = giveBack(booked, back);
    expect(told.payments).toMatchObject([{ refunded: back }]);
    expect(held(told)).toBe(left);
    expect(openIn(told)).toBe(openIn(booked));
    expect(sumsThatFail(told)).toEqual([]);
  });

  test('leaves a return of less, while enough is left besides, to count by itself', () => {
    const told = giveBack(take(settled, HAND, 40_000), 10_000);
    expect(held(told)).toBe(40_000);
    expect(told.payments).toMatchObject([{ refunded: 10_000 }]);
  });

  test('leaves what the team itself gives back, of that very amount too, to count by itself', () => {
    const told = giveBack(take(settled, HAND, 40_000), 40_000, 'manual:E0');
    expect(held(told)).toBe(40_000);
    expect(told.payments).toMatchObject([{ refunded: 40_000 }]);
  });

  test('leaves a second contest of the same amount to count by itself', () => {
    const confirmed = take(take(settled, HAND, 40_000), 'G1', 40_000);
    expect(held(take(confirmed, 'G2', 40_000))).toBe(80_000);
  });

  test('leaves another amount to count by itself, and the rest of the payment to a contest of all of it', () => {
    const booked = take(settled, HAND, 40_000);
    expect(held(take(booked, 'G1', 10_000))).toBe(50_000);
    const whole = take(booked, 'G1', 102_167, true);
    expect(held(whole)).toBe(102_167);
    expect(sumsThatFail(whole)).toEqual([]);
  });
});
