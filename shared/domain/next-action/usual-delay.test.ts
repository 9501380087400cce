import { expect, test } from 'vitest';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { toInstantOn } from '#shared/domain/values/zone.ts';
import { aDebt, aRecord, AURORA } from '#shared/testing/records.ts';
import { usualDelay } from './usual-delay.ts';

const NOON = 12 * 60;
const DUE = localDate('2026-01-10');

/** Maria's debts of the last months, each paid so many days after its due date, and the one that is open now. */
function paidAfter(delays: readonly number[]) {
  const debts: Debt[] = [aDebt()];
  const payments: Payment[] = [];
  for (const [nth, delay] of delays.entries()) {
    const dueDate = addDays(DUE, -30 * nth);
    const paidAt = toInstantOn(addDays(dueDate, delay), NOON, 'America/Sao_Paulo');
    const debt = aDebt({ externalId: `mensalidade-${nth}`, dueDate });
    debts.push({ ...debt, status: 'settled', settledAt: paidAt });
    payments.push({
      paymentId: paymentIdOf('sandbox', String(nth)),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      amount: centavos(100_000),
      paidAt,
      allocations: [
        {
          debtId: debt.debtId,
          interest: ZERO_CENTAVOS,
          fine: ZERO_CENTAVOS,
          principal: centavos(100_000),
        },
      ],
      overpaid: ZERO_CENTAVOS,
      refunded: ZERO_CENTAVOS,
    });
  }
  return usualDelay(aRecord({ debts, payments }), AURORA);
}

test.each<[string, readonly number[], number | null]>([
  ['never paid anything', [], null],
  ['paid twice only', [3, 3], null],
  ['pays three days late each time', [3, 3, 3], 3],
  ['pays from two to four days late', [2, 4, 3, 3], 4],
  ['pays before the day', [-5, -2, 0], 0],
  ['pays at random', [0, 14, 3, 9], null],
  ['pays a month late', [30, 31, 30], null],
  ['once paid late, long ago', [2, 2, 2, 2, 2, 2, 40], 2],
])('whoever %s', (_, delays, usual) => {
  expect(paidAfter(delays)).toBe(usual);
});
