import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES as rules } from '#shared/domain/debt/money-rules.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { bookPayment, type HandPayment, undoBooking } from './book-payment.ts';

const NOW = instant('2026-03-20T13:00:00.000Z');
const START = aRecord();
const booked: HandPayment = {
  credorId: AURORA,
  key: 'recibo-0001',
  amount: centavos(50_000),
  paidOn: localDate('2026-03-20'),
  paidBy: 'cash',
  debtIds: [aDebt().debtId],
};

function book(change: Partial<HandPayment> = {}, record = START) {
  const answer = bookPayment(record, { ...booked, ...change }, {}, NOW, rules);
  if (answer.outcome !== 'booked') throw new Error(answer.outcome);
  return answer.fact;
}

describe('money that came by no gateway', () => {
  test('counts as of noon of its day, and of no moment to come', () => {
    expect(book({ paidOn: localDate('2026-03-12') }).paidAt).toBe('2026-03-12T15:00:00.000Z');
    expect(book().paidAt).toBe(NOW);
  });

  test('is split like any payment of that day: interest, fine, principal', () => {
    expect(book().allocations).toMatchObject([{ interest: 333, fine: 2_000, principal: 47_667 }]);
  });

  test('has what was paid later, and known before, split anew', () => {
    const later = paid(START, 10_000, at('2026-03-19'), null, 'E1');
    const fact = book({ paidOn: localDate('2026-03-10') }, later);
    expect(fact.restated).toHaveLength(1);
    const record = after(later, [fact], NOW);
    // In time were 500,00; of the 19th are nine days of interest and the fine on the other 500,00.
    expect(record.payments[0]?.allocations).toMatchObject([
      { interest: 150, fine: 1_000, principal: 8_850 },
    ]);
    expect(sumsThatFail(record)).toEqual([]);
  });

  test.each([
    ['yesterday’s year', '2025-03-18'],
    ['tomorrow', '2026-03-21'],
  ])('is not of %s', (_, day) => {
    const asked = { ...booked, paidOn: localDate(day) };
    expect(bookPayment(START, asked, {}, NOW, rules)).toEqual({
      outcome: 'bad-day',
      from: '2025-03-19',
      to: '2026-03-20',
    });
  });
});

test('what is undone leaves the debts as if it had never come, and no centavo lost', () => {
  const record = after(START, [book()], NOW);
  const [payment] = record.payments;
  if (!payment) throw new Error('nothing was booked');
  const answer = undoBooking(record, payment, rules);
  if (answer.outcome !== 'undone') throw new Error(answer.outcome);
  const undone = after(record, [answer.fact], NOW);
  const [debt] = undone.debts;
  expect(debt?.ledger).toMatchObject({ principalOpen: 100_000, fineOpen: 0, interestOpen: 0 });
  expect(sumsThatFail(undone)).toEqual([]);
  const [known] = undone.payments;
  expect(known && undoBooking(undone, known, rules)).toEqual({ outcome: 'already-undone' });
});

test('what a gateway told is undone by its word alone', () => {
  const record = paid(START, 50_000, at('2026-03-19'), null, 'E1');
  const [payment] = record.payments;
  expect(payment && undoBooking(record, payment, rules)).toEqual({ outcome: 'not-by-hand' });
});
