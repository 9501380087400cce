import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import vectors from '#shared/testing/fixtures/brazil/late-charges.json' with { type: 'json' };
import { addDays } from '#shared/domain/values/local-date.ts';
import { AURORA, aDebt, aDebtor, aRecord, HORIZONTE } from '#shared/testing/records.ts';
import { amountDue, caseDue } from './amount-due.ts';
import { RULES_WITHOUT_SERIES as rules } from './money-rules.ts';

const due = localDate('2026-03-10');

test.each(vectors.vectors)(
  'whoever owes $principal centavos for $daysLate days is asked for $total',
  ({ principal, daysLate, fine, interest, total }) => {
    const answer = amountDue(
      aDebt({ principal: centavos(principal) }),
      addDays(due, daysLate),
      true,
      rules,
    );
    expect(answer).toMatchObject({ principal, fine, interest, total });
    expect(answer.memory.reduce((sum, line) => sum + line.amount, 0)).toBe(total);
  },
);

test('a case owes the sum of its open debts to that credor, oldest first', () => {
  const newer = aDebt({ externalId: 'B', dueDate: localDate('2026-03-12') });
  const elsewhere = aDebt({ credorId: HORIZONTE, externalId: 'C' });
  const record = aRecord({ debts: [newer, elsewhere, aDebt()] });

  const answer = caseDue(record, AURORA, localDate('2026-03-15'), rules);

  expect(answer.debts.map(({ debt, total }) => [debt.externalId, total])).toEqual([
    ['NF-1001/1', 102_167],
    ['B', 102_100],
  ]);
  expect(answer.total).toBe(204_267);
});

test('a company is not protected by the cap on the fine, a person is', () => {
  const debts = [
    aDebt({ terms: { fineBps: 1_000, monthlyInterestBps: 0, interestMode: 'pro-rata' } }),
  ];
  const on = localDate('2026-03-15');
  const company = aRecord({ debtor: aDebtor({ documentKind: 'cnpj' }), debts });
  expect(caseDue(aRecord({ debts }), AURORA, on, rules).total).toBe(102_000);
  expect(caseDue(company, AURORA, on, rules).total).toBe(110_000);
});

test('whoever owes nothing owes zero', () => {
  expect(caseDue(aRecord({ debts: [] }), AURORA, due, rules)).toMatchObject({
    debts: [],
    total: 0,
  });
});
