import { expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
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
  const { debts } = caseDue(record, AURORA, localDate(on));
  expect(payableUntil(kind, debts, localDate(on))).toBe(until);
});
