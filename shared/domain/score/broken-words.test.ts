import { expect, test } from 'vitest';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { PromiseId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aDebt, AURORA, aRecord, instant } from '#shared/testing/records.ts';
import { caseFactsOf } from './case-facts.ts';

const of2019 = aDebt({ externalId: 'NF-0', dueDate: localDate('2019-03-10') });
const of2024 = aDebt({ externalId: 'NF-2', dueDate: localDate('2024-03-10') });
const gone = { withdrawnAt: instant('2026-03-15T12:00:00.000Z'), because: 'recalled' } as const;
const takenBack: Debt = { ...of2024, status: 'withdrawn', ...gone };
const notOwed: Debt = { ...of2024, principal: centavos(0) };

test.each<[string, number, readonly Debt[], string]>([
  ['weighs while the debt may be asked for', 1, [of2024], '2024-05-10'],
  ['weighs no longer once that has prescribed', 0, [of2019], '2024-05-10'],
  ['weighs while one of its debts may be asked for', 1, [of2019, of2024], '2024-05-10'],
  ['weighs for five years', 1, [of2024], '2021-03-20'],
  ['weighs for no longer than that', 0, [of2024], '2021-03-19'],
  ['does not weigh where the debt was taken back', 0, [takenBack], '2024-05-10'],
  ['does not weigh where nothing was owed', 0, [notOwed], '2024-05-10'],
])('a word that was broken %s', (_, broken, debts, day) => {
  const endedAt = instant(`${day}T15:00:00.000Z`);
  const promise = {
    promiseId: PromiseId.parse('umapromessa'),
    credorId: AURORA,
    date: localDate(day),
    amount: centavos(1_000),
    debtIds: debts.map(({ debtId }) => debtId),
    toleranceDays: 0,
    via: 'portal',
    replaces: null,
    madeAt: endedAt,
    status: 'broken',
    endedAt,
  } as const;
  const record = aRecord({ debts: [aDebt(), ...debts], promises: [promise] });
  const now = instant('2026-03-20T15:00:00.000Z');
  const facts = caseFactsOf(record, AURORA, DEFAULT_CONTACT_POLICY, now);
  expect(facts?.promisesBroken).toBe(broken);
});
