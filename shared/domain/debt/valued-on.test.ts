import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preview } from '#shared/domain/history/preview.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { caseDue } from './amount-due.ts';
import { RULES_WITHOUT_SERIES } from './money-rules.ts';
import { valuedOn } from './valued-on.ts';

const TODAY = localDate('2026-04-14');
const valued = (record = aRecord(), on: string | null = null) => {
  const debt = openDebtsOf(record, AURORA)[0];
  if (!debt) throw new Error('Maria owes');
  const day = on === null ? null : localDate(on);
  return valuedOn(record, debt, day, TODAY, RULES_WITHOUT_SERIES);
};
const paidHalf = (record = aRecord()) =>
  preview(
    record,
    [
      takePayment(
        record,
        {
          paymentId: paymentIdOf('sandbox', 'E1'),
          credorId: AURORA,
          gateway: 'sandbox',
          chargeId: null,
          amount: centavos(50_000),
          paidAt: instant('2026-03-20T15:00:00.000Z'),
        },
        RULES_WITHOUT_SERIES,
      ),
    ],
    { debtorId: MARIA, at: instant('2026-03-20T15:00:00.000Z') },
  );

test('today, a debt is worth what its case is asked for, and its lines add up to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.nat(900), (principal, late) => {
      const dueDate = addDays(TODAY, -late);
      const record = aRecord({ debts: [aDebt({ principal: centavos(principal), dueDate })] });
      const answer = valued(record);
      const { total } = caseDue(record, AURORA, TODAY, RULES_WITHOUT_SERIES);
      expect(answer).toMatchObject({ outcome: 'valued', on: TODAY, due: { total } });
      if (answer.outcome === 'refused') return;
      expect(answer.due.memory.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    }),
  );
});

test('of a debt that was paid in part, no day before the payment is told, as other sums were open then', () => {
  expect(valued(paidHalf(), '2026-03-19')).toEqual({
    outcome: 'refused',
    from: '2026-03-20',
    to: '2027-04-15',
  });
  expect(valued(paidHalf(), '2026-03-20')).toMatchObject({ due: { total: 52_333 } });
  expect(valued(paidHalf(), '2026-03-30')).toMatchObject({ due: { total: 52_507 } });
});

test.each([
  ['a year ahead', '2027-04-15', 'valued'],
  ['more than a year ahead', '2027-04-16', 'refused'],
  ['before it was due', '2026-03-01', 'valued'],
])('the value of %s is %s', (_, on, outcome) => {
  expect(valued(aRecord(), on)).toMatchObject({ outcome });
});
