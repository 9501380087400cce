import { describe, expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { at, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aMobile, anEmail, aRecord } from '#shared/testing/records.ts';
import { askedFor, refundFacts } from '#shared/testing/refund-facts.ts';
import { afterMoney } from './after-money.ts';
import { chargeBack, reverseChargeback } from './chargeback.ts';
import { debtsOwedAgain } from './debts-owe-again.ts';
import { replay } from './replay.ts';
import { takePayment } from './take-payment.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);
// R$ 1.000,00 due on Tuesday, 10 March 2026, with a fine of 2 % and 1 % of interest a month.
const START = aRecord({ contacts: [anEmail(), aMobile()] });
const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;

describe('what a bank takes beside what the creditor gives back of a debt', () => {
  const kept = paid(START, 100_000, at('2026-03-10'), null, 'E1');
  const taken = chargedBack(kept, idOf('E1'), 100_000, at('2026-07-01'));

  test('had been paid again: whoever gets that back is told so, until the bank gives its own back', () => {
    const again = paid(taken, costOn(taken, '2026-07-02'), at('2026-07-02'), null, 'E2');
    const facts = refundFacts(again, 'E2', 100_000, '2026-07-15');
    expect(askedFor(facts)).toEqual([['owed-again-notice', 'divida-devolvida-email']]);
    const back = after(again, facts, at('2026-07-15'));
    expect(debtsOwedAgain(back, AURORA)).toMatchObject({ missing: 100_000, payBy: '2026-07-27' });
    const cause = { paymentId: idOf('E1'), chargebackId: `C${at('2026-07-01')}` };
    const answer = reverseChargeback(back, cause, RULES_WITHOUT_SERIES);
    if (answer.outcome !== 'chargeback-reversed') throw new Error(answer.outcome);
    expect(debtsOwedAgain(after(back, [answer.fact], at('2026-07-16')), AURORA)).toBeNull();
  });

  test('had filled a refund: whoever owes that again is told so, as of the refund', () => {
    const twice = paid(kept, 100_000, at('2026-03-11'), null, 'E2');
    const filled = refundFacts(twice, 'E1', 100_000, '2026-07-15');
    expect(askedFor(filled)).toEqual([]);
    const known = after(twice, filled, at('2026-07-15'));
    const news = { paymentId: idOf('E2'), chargebackId: 'C2', amount: centavos(100_000) };
    const answer = chargeBack(known, news, RULES_WITHOUT_SERIES);
    if (answer.outcome !== 'charged-back' || answer.fact.type !== 'payment-charged-back')
      throw new Error(answer.outcome);
    const day = at('2026-07-16');
    const facts = afterMoney(known, answer.fact, DEFAULT_ASSESSMENT, day, RULES_WITHOUT_SERIES);
    expect(askedFor(facts)).toEqual([['owed-again-notice', 'divida-devolvida-email']]);
    const late = after(known, facts, day);
    expect(debtsOwedAgain(late, AURORA)).toMatchObject({
      since: at('2026-07-15'),
      returned: 100_000,
      missing: 100_000,
      payBy: '2026-07-27',
    });
  });
});

test('what a bank takes days after a refund that it had filled in part may be paid as long as any other refund', () => {
  const kept = paid(START, 100_000, at('2026-03-10'), null, 'E1');
  const over = paid(kept, 60_000, at('2026-03-11'), null, 'E2');
  const back = after(over, refundFacts(over, 'E1', 100_000, '2026-07-15'), at('2026-07-15'));
  expect(debtsOwedAgain(back, AURORA)).toMatchObject({ missing: 40_000, payBy: '2026-07-27' });
  const news = { paymentId: idOf('E2'), chargebackId: 'C2', amount: centavos(60_000) };
  const answer = chargeBack(back, news, RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
  const day = at('2026-07-23');
  const facts = afterMoney(back, answer.fact, DEFAULT_ASSESSMENT, day, RULES_WITHOUT_SERIES);
  expect(facts).toContainEqual(
    expect.objectContaining({
      type: 'debts-owe-again',
      parts: [expect.objectContaining({ amount: 60_000, payBy: '2026-08-03' })],
    }),
  );
  const late = after(back, facts, day);
  expect(owed(late)).toEqual([['2026-08-03', 100_000]]);
  expect(costOn(late, '2026-08-03')).toBe(100_000);
});

test('what the creditor gave back, before a bank took the rest, is not given back once more with each later change', () => {
  const kept = paid(START, 100_000, at('2026-03-10'), null, 'E1');
  const part = refunded(kept, idOf('E1'), 40_000, at('2026-07-15'));
  const taken = chargedBack(part, idOf('E1'), 60_000, at('2026-07-16'));
  expect(taken.debts[0]?.ledger).toMatchObject({ givenBack: 40_000, held: 60_000 });
  expect(replay(taken, AURORA, taken.payments, RULES_WITHOUT_SERIES).ledgers).toEqual([]);
});

test('of two chargebacks at one moment that take what had filled a refund the debtor is told once', () => {
  const kept = paid(START, 100_000, at('2026-03-10'), null, 'E1');
  const twice = paid(kept, 100_000, at('2026-03-11'), null, 'E2');
  const known = after(twice, refundFacts(twice, 'E1', 100_000, '2026-07-15'), at('2026-07-15'));
  const day = at('2026-07-16');
  const taking = (record: RegisteredRecord, chargebackId: string) => {
    const news = { paymentId: idOf('E2'), chargebackId, amount: centavos(40_000) };
    const answer = chargeBack(record, news, RULES_WITHOUT_SERIES);
    if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
    return afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, day, RULES_WITHOUT_SERIES);
  };
  const first = taking(known, 'C1');
  expect(askedFor(first)).toHaveLength(1);
  const then = after(known, first, day);
  expect(askedFor(taking(then, 'C2'))).toEqual([]);
  const both = after(then, taking(then, 'C2'), day);
  expect(debtsOwedAgain(both, AURORA)).toMatchObject({ missing: 80_000 });
});

describe('a tolerance that a payment earned with the help of another', () => {
  const tolerance = centavos(30);
  function payingShort(record: RegisteredRecord, amount: number, day: string, id: string) {
    const about = { credorId: AURORA, gateway: 'sandbox', chargeId: null, tolerance };
    const payment = { paymentId: idOf(id), ...about, amount: centavos(amount), paidAt: at(day) };
    const fact = takePayment(record, payment, RULES_WITHOUT_SERIES);
    const facts = afterMoney(record, fact, DEFAULT_ASSESSMENT, at(day), RULES_WITHOUT_SERIES);
    return after(record, facts, at(day));
  }
  const first = payingShort(START, 60_000, '2026-03-09', 'A');
  const both = payingShort(first, 39_980, '2026-03-10', 'B');

  test('stays let go when some of that other goes back', () => {
    expect(both.debts[0]?.status).toBe('settled');
    const back = refunded(both, idOf('A'), 10_000, at('2026-07-15'));
    expect(owed(back)).toEqual([['2026-07-27', 10_000]]);
    expect(sumsThatFail(back)).toEqual([]);
    const all = refunded(back, idOf('B'), 39_980, at('2026-07-16'));
    expect(owed(all)).toEqual([['2026-07-27', 49_980]]);
    expect(sumsThatFail(all)).toEqual([]);
  });

  test('is not earned by a payment that came only after that', () => {
    const back = refunded(first, idOf('A'), 10_000, at('2026-03-09'));
    const late = payingShort(back, 39_980, '2026-03-10', 'B');
    expect(owed(late).map(([, open]) => open)).toEqual([10_020]);
  });

  test('is not earned by a payment between two refunds either, whatever the second gives back', () => {
    const back = refunded(first, idOf('A'), 1, at('2026-03-09'));
    const between = payingShort(back, 39_970, '2026-03-10', 'B');
    // 31 are missing, one more than may be let go.
    expect(owed(between).map(([, open]) => open)).toEqual([31]);
    const twice = refunded(between, idOf('A'), 1, at('2026-03-11'));
    expect(owed(twice).map(([, open]) => open)).toEqual([32]);
    expect(sumsThatFail(twice)).toEqual([]);
  });

  test('is earned between two refunds where it is enough in spite of the first', () => {
    const back = refunded(first, idOf('A'), 10, at('2026-03-09'));
    const between = payingShort(back, 39_980, '2026-03-10', 'B');
    expect(between.debts[0]?.status).toBe('settled');
    expect(owed(refunded(between, idOf('A'), 10, at('2026-07-15')))).toEqual([['2026-07-27', 10]]);
  });

  test('is lost where a bank takes that other', () => {
    const taken = chargedBack(both, idOf('A'), 60_000, at('2026-07-15'));
    expect(owed(taken)).toEqual([['2026-03-10', 60_020]]);
  });
});
