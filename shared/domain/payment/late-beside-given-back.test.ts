import { expect, test } from 'vitest';
import { oldestDueDate } from '#shared/domain/case/case-figures.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
import { debtsOwedAgain } from './debts-owe-again.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);
const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;

// R$ 1.000,00 of 10 March: 500,00 on the 20th leave 523,33, and 100,00 of them go back on 15 July.
const part = paid(aRecord(), 50_000, at('2026-03-20'), null, 'E1');
const back = refunded(part, idOf('E1'), 10_000, at('2026-07-15'));

test('whoever paid what was late owes what went back on its day, and is late for nothing until then', () => {
  const late = costOn(part, '2026-07-16');
  const done = paid(back, late, at('2026-07-16'), null, 'E2');
  expect(done.debts[0]?.ledger).toMatchObject({ principalOpen: 10_000, givenBack: 10_000 });
  expect(oldestDueDate(done, AURORA)).toBe('2026-07-27');
  const due = caseDue(done, AURORA, localDate('2026-07-27'), RULES_WITHOUT_SERIES);
  expect(due.debts.map(({ daysLate }) => daysLate)).toEqual([0]);
  expect(due.total).toBe(10_000);
  expect(debtsOwedAgain(done, AURORA)).toMatchObject({ missing: 10_000, payBy: '2026-07-27' });
  expect(costOn(done, '2026-07-28')).toBe(10_003);
  const taken = chargedBack(done, idOf('E2'), late, at('2026-07-20'));
  expect(oldestDueDate(taken, AURORA)).toBe('2026-03-10');
  expect(costOn(taken, '2026-07-27')).toBe(costOn(back, '2026-07-27'));
  expect(sumsThatFail(taken)).toEqual([]);
});

test('whoever pays a part of what went back is heard', () => {
  const done = paid(back, costOn(part, '2026-07-16'), at('2026-07-16'), null, 'E2');
  const { behaviour } = paid(done, 4_000, at('2026-07-17'), null, 'E3').cases[0] ?? {};
  expect(behaviour?.anchor).toBe('2026-07-27');
  expect(behaviour?.events.map(({ event }) => event)).toEqual(['part-paid', 'part-paid']);
});

test('what went back is paid after another debt that is late, although that fell due later once', () => {
  const other = aDebt({ externalId: 'C', dueDate: localDate('2026-05-04') });
  const both = paid(
    aRecord({ debts: [aDebt(), other] }),
    99_900,
    at('2026-03-10'),
    [aDebt().debtId],
    'E1',
  );
  const gone = refunded(both, idOf('E1'), 99_900, at('2026-07-15'));
  const done = paid(gone, costOn(both, '2026-07-16'), at('2026-07-16'), null, 'E2');
  expect(owed(done)).toEqual([['2026-03-10', 99_900]]);
  expect(costOn(done, '2026-07-27')).toBe(99_900);
  expect(sumsThatFail(done)).toEqual([]);
});
