import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import { aRow, ROWS_CONTEXT } from '#shared/testing/debt-rows.ts';
import { AURORA, aRecord, instant } from '#shared/testing/records.ts';
import type { DebtRow } from './debt-row.ts';
import { decideRows } from './decide-rows.ts';

const signed = agreed(aRecord(), 2, instant('2026-03-20T15:00:00.000Z'));
const decide = (change: Partial<DebtRow>) => decideRows(signed, [aRow(change)], ROWS_CONTEXT);

test.each<[string, Partial<DebtRow>]>([
  ['amount', { principal: centavos(99_999) }],
  ['late fine', { fineBps: 100 }],
  ['late interest', { monthlyInterestBps: 50 }],
  ['rebate', { terms: { rebate: centavos(1_000) } }],
  ['due date', { dueDate: localDate('2026-03-11') }],
])('a debt in an agreement is not made less by another %s: its row is rejected', (_, change) => {
  const { facts, results } = decide(change);
  expect(results).toMatchObject([{ outcome: 'rejected', field: 'amount' }]);
  expect(facts).toEqual([]);
});

test.each<[string, Partial<DebtRow>]>([
  ['made more', { principal: centavos(100_001) }],
  ['described otherwise', { description: 'Parcela 1 de 3' }],
])('a debt in an agreement may be %s', (_, change) => {
  expect(decide(change).results).toMatchObject([{ outcome: 'corrected' }]);
});

test('a debt that had left the book comes back to the agreement about it that stands, and not as less', () => {
  const [debt] = signed.debts;
  if (!debt) throw new Error('no debt');
  const { debtId } = debt;
  const leaves = { type: 'debt-withdrawn', credorId: AURORA, debtId, because: 'absent' } as const;
  const now = instant('2026-03-21T15:00:00.000Z');
  const gone = after(signed, [leaves], now);
  const less = decideRows(gone, [aRow({ principal: centavos(99_999) })], ROWS_CONTEXT);
  expect(less.results).toMatchObject([{ outcome: 'rejected', field: 'amount' }]);
  expect(less.facts).toEqual([]);
  const { facts, results } = decideRows(gone, [aRow()], ROWS_CONTEXT);
  expect(results).toMatchObject([{ outcome: 'corrected' }]);
  const back = after(gone, facts, now).debts.find((known) => known.debtId === debtId);
  expect(back).toMatchObject({ status: 'agreed' });
});
