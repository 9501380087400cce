import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at, breaksOn } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aDebt, aRecord } from '#shared/testing/records.ts';
import { restToLetGo } from './let-go.ts';

/** Maria's agreement at sight, kept two days after she signed it. */
function kept(): RegisteredRecord {
  const record = agreed(aRecord(), 0, at('2026-06-08'));
  const [entry] = agreementIn(record).instalments;
  return paid(record, entry?.amount ?? 0, at('2026-06-10'), entry ? [entry.debtId] : null, 'A');
}

const payment = (name: string) => paymentIdOf('sandbox', name);

/** One centavo of what she paid goes back by the creditor's own act. */
const givenBack = (record: RegisteredRecord) => refunded(record, payment('A'), 1, at('2026-09-15'));

test('whoever paid twice and took the second back at the bank has an agreement that a refund does not let break', () => {
  const twice = paid(kept(), 95_000, at('2026-06-11'), null, 'B');
  const record = givenBack(chargedBack(twice, payment('B'), 95_000, at('2026-06-20')));
  expect(breaksOn(record)).toBeUndefined();
  expect(restToLetGo(record, agreementIn(record))).toBe(1);
});

test('what a bank took of the payment of another debt does not let a kept agreement break', () => {
  const other = aDebt({ externalId: 'OUTRA', dueDate: localDate('2026-07-01') });
  const before = kept();
  const both = { ...before, debts: [...before.debts, other] };
  const settled = paid(both, 100_000, at('2026-07-01'), null, 'B');
  const record = givenBack(chargedBack(settled, payment('B'), 100_000, at('2026-07-10')));
  expect(breaksOn(record)).toBeUndefined();
  expect(restToLetGo(record, agreementIn(record))).toBe(1);
});

test('where a bank holds what is missing beside what the creditor gave back the agreement breaks like any other', () => {
  const record = chargedBack(givenBack(kept()), payment('A'), 5_000, at('2026-09-16'));
  expect(breaksOn(record)).toBeDefined();
  expect(restToLetGo(record, agreementIn(record))).toBeNull();
});
