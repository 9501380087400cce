import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, aRecord, TERMS } from '#shared/testing/records.ts';
import { payableUntil } from './payable-until.ts';

test.each([
  ['a late debt stands for the day', '2026-03-10', '2026-03-16', 'pix', '2026-03-16'],
  ['a boleto of it for the next business day', '2026-03-10', '2026-03-16', 'bolepix', '2026-03-17'],
  ['and over a weekend', '2026-03-10', '2026-03-20', 'boleto', '2026-03-23'],
  ['one due on Friday stands until then', '2026-03-20', '2026-03-16', 'pix', '2026-03-20'],
  ['one due on Saturday until Monday', '2026-03-21', '2026-03-16', 'pix', '2026-03-23'],
  ['also asked for on the Sunday', '2026-03-21', '2026-03-22', 'pix', '2026-03-23'],
  ['one due today until today', '2026-03-16', '2026-03-16', 'pix', '2026-03-16'],
  ['but a boleto of it until tomorrow', '2026-03-16', '2026-03-16', 'bolepix', '2026-03-17'],
] as const)('%s: due %s, asked on %s by %s, until %s', (_, dueDate, on, kind, until) => {
  const record = aRecord({ debts: [aDebt({ dueDate: localDate(dueDate) })] });
  const { debts } = caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES);
  expect(payableUntil(kind, debts, localDate(on))).toBe(until);
});

test('an amount with a discount in it stands until the discount ends', () => {
  const discount = { until: localDate('2026-03-18'), amount: centavos(5_000) };
  const dueDate = localDate('2026-03-25');
  const record = aRecord({ debts: [aDebt({ dueDate, terms: { ...TERMS, discount } })] });
  const on = localDate('2026-03-16');
  const { debts } = caseDue(record, AURORA, on, RULES_WITHOUT_SERIES);
  expect(payableUntil('bolepix', debts, on)).toBe('2026-03-18');
});
