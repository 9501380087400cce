import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aDebt, aRecord, AURORA } from '#shared/testing/records.ts';
import { payNowOf } from './pay-now.ts';

test.each([
  { today: '2026-03-12', due: ['2026-03-10', '2026-04-10'], kind: 'overdue', first: 1 },
  {
    today: '2026-04-14',
    due: ['2026-03-10', '2026-04-10', '2026-05-11'],
    kind: 'overdue',
    first: 2,
  },
  { today: '2026-03-10', due: ['2026-03-10', '2026-04-10'], kind: 'due-today', first: 1 },
  {
    today: '2026-03-08',
    due: ['2026-03-10', '2026-03-10', '2026-04-10'],
    kind: 'upcoming',
    first: 2,
  },
])(
  'on $today a debtor with debts of $due pays $first first: $kind',
  ({ today, due, kind, first }) => {
    const debts = due.map((date, index) =>
      aDebt({ externalId: `NF-${index}`, dueDate: localDate(date) }),
    );
    const now = payNowOf(
      caseDue(aRecord({ debts }), AURORA, localDate(today), RULES_WITHOUT_SERIES),
    );
    expect(now.kind).toBe(kind);
    expect(now.debts.map(({ debt }) => debt.debtId)).toEqual(
      debts.slice(0, first).map(({ debtId }) => debtId),
    );
  },
);
